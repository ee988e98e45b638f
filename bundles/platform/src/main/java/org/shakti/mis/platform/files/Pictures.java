package org.shakti.mis.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a new JPEG of a picture that somebody sent, upright and of a bounded size. Nothing of what was sent is in it but what
 * can be seen: no place, no time, no second meaning for a browser.
 */
final class Pictures {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SENT = 20_000;
    private static final int LONGEST_KEPT = 2000;
    private static final float QUALITY = 0.85f;
    /** A picture in memory is large; few at a time are enough for one office. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    byte[] clean(FileKind kind, byte[] sent) {
        places.acquireUninterruptibly();
        try {
            BufferedImage decoded = decode(kind, sent);
            int orientation = kind == FileKind.JPEG ? Orientation.of(sent) : 1;
            return encode(draw(decoded, orientation));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new RefusedFileException("unreadable", "The picture cannot be read.", e);
        } finally {
            places.release();
        }
    }

    private static BufferedImage decode(FileKind kind, byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        AtomicBoolean cutOff = new AtomicBoolean();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            // The reader tells of a missing end and goes on with grey.
            reader.addIIOReadWarningListener((source, warning) -> cutOff.compareAndSet(false, tellsOfACut(warning)));
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SENT) {
                throw new RefusedFileException("too-many-pixels", "The picture is too large. Take it smaller.");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_KEPT));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (cutOff.get()) {
                throw new RefusedFileException("unreadable", "The picture has no end.");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static boolean tellsOfACut(String warning) {
        return warning.contains("remature") || warning.contains("end of");
    }

    private static BufferedImage draw(BufferedImage image, int orientation) {
        boolean turned = Orientation.turned(orientation);
        double width = turned ? image.getHeight() : image.getWidth();
        double height = turned ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, LONGEST_KEPT / Math.max(width, height));
        BufferedImage drawn = new BufferedImage(
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform place =
                    AffineTransform.getScaleInstance(drawn.getWidth() / width, drawn.getHeight() / height);
            place.concatenate(Orientation.upright(orientation, image.getWidth(), image.getHeight()));
            pen.drawImage(image, place, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
