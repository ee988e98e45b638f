package org.shakti.mis.platform.files;

import java.awt.geom.AffineTransform;

/** Which way up a camera held a picture, as the JPEG says (Exif tag 274); 1 when it says nothing that can be read. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int MOST_TAGS = 512;

    private final byte[] bytes;
    private boolean littleEndian;

    private Orientation(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns 1 to 8. */
    static int of(byte[] jpeg) {
        return new Orientation(jpeg).read();
    }

    /** Tells whether the picture lies on its side. */
    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    /** Returns what brings a stored picture of this size upright. */
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private int read() {
        int at = 2;
        while (at + 4 <= bytes.length && octet(at) == 0xFF && octet(at + 1) != START_OF_SCAN) {
            int length = octet(at + 2) << 8 | octet(at + 3);
            if (octet(at + 1) == APP1 && isExif(at + 4)) {
                return tiff(at + 10, Math.min(bytes.length, at + 2 + length));
            }
            if (length < 2) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private boolean isExif(int at) {
        return at + 6 <= bytes.length
                && octet(at) == 'E'
                && octet(at + 1) == 'x'
                && octet(at + 2) == 'i'
                && octet(at + 3) == 'f';
    }

    private int tiff(int start, int end) {
        if (start + 8 > end) {
            return UPRIGHT;
        }
        littleEndian = octet(start) == 'I';
        long directory = start + word(start + 4);
        if (directory + 2 > end) {
            return UPRIGHT;
        }
        int first = (int) directory;
        int count = Math.min(half(first), MOST_TAGS);
        for (int i = 0, at = first + 2; i < count && at + 12 <= end; i++, at += 12) {
            if (half(at) == TAG) {
                int value = half(at + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private int octet(int at) {
        return bytes[at] & 0xFF;
    }

    private int half(int at) {
        return littleEndian ? octet(at) | octet(at + 1) << 8 : octet(at) << 8 | octet(at + 1);
    }

    private long word(int at) {
        return littleEndian ? half(at) | (long) half(at + 2) << 16 : (long) half(at) << 16 | half(at + 2);
    }
}
