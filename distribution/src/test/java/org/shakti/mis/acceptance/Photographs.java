package org.shakti.mis.acceptance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** What people and attackers send as a picture. */
public final class Photographs {
    /** Stands where a camera writes the place. */
    static final String CANARY = "GPS-CANARY-22.57N-88.36E";

    private Photographs() {}

    /** A picture as a phone takes it: held on its side, with the place in it. */
    public static byte[] taken(int width, int height) {
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0" + CANARY)
                .getBytes(StandardCharsets.ISO_8859_1);
        return withSegment(picture("jpeg", width, height), 0xE1, exif);
    }

    /** A JPEG that a browser might take for a page. */
    static byte[] polyglot() {
        return withSegment(
                picture("jpeg", 40, 40), 0xFE, "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG of a few bytes that says it has 900 million pixels. */
    static byte[] bomb() {
        byte[] small = picture("png", 30, 30);
        ByteBuffer bytes = ByteBuffer.wrap(small.clone());
        bytes.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 12, 17);
        return bytes.putInt(29, (int) sum.getValue()).array();
    }

    static byte[] paper(int size) {
        byte[] content = new byte[size];
        byte[] start = "%PDF-1.4\n<script>alert(1)</script>\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, start.length);
        System.arraycopy(end, 0, content, size - end.length, end.length);
        return content;
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = content.length + 2;
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        bytes.writeBytes(content);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
