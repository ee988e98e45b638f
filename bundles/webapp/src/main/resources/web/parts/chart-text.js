import { useLayoutEffect, useRef, useState } from '../vendor/ui.js';

/** Size of the letters in a chart, in pixels as they are seen: a chart is drawn as wide as its place. */
export const LETTERS = 13;
export const LINE = 19;
const NARROWEST = 240;

/** How wide the place of an element is; the element follows when that changes. */
export function useWidth() {
  const place = useRef(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor(place.current.clientWidth)));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return [place, width];
}

let pen;

/** How wide a text is in the letters of a chart. */
export function textWidth(text, weight = 400) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${weight} ${LETTERS}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

/** Breaks a text into lines that fit, between words; a word that is too long stays whole. */
export function linesOf(text, width) {
  const lines = [''];
  for (const word of String(text).split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && textWidth(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
