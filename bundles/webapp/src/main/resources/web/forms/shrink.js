/**
 * Makes a picture small enough for a weak network before it is kept: upright, at most 1600 points on the longer side, without
 * what the camera wrote beside it. A paper (PDF) stays as it is.
 */
const LONGEST = 1600;
const QUALITY = 0.82;
const LARGEST = 10 * 1024 * 1024;
const PAPER = 'application/pdf';

/** Why a file cannot be taken: the end of a text key. */
export class BadFile extends Error {
  /** @param {'unreadable'|'large'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @param {File} file @returns {Promise<Blob>} */
export async function shrink(file) {
  const small = file.type === PAPER ? file : await redraw(file);
  if (small.size > LARGEST) throw new BadFile('large');
  return small;
}

async function redraw(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new BadFile('unreadable');
  });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done, refuse) =>
    canvas.toBlob((blob) => (blob ? done(blob) : refuse(new BadFile('unreadable'))), 'image/jpeg', QUALITY),
  );
}
