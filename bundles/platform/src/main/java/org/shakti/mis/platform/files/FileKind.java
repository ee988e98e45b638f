package org.shakti.mis.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What may be kept, told by the first bytes; never by a name or by what a sender says. */
enum FileKind {
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));

    private static final String END_OF_PDF = "%%EOF";
    private static final int TAIL = 2048;

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] start;

    FileKind(String mediaType, byte[] start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(byte[] content) {
        for (FileKind kind : values()) {
            if (kind.begins(content)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Tells whether a paper has an end; one that was cut off has none. */
    static boolean endsAsPdf(byte[] content) {
        int tail = Math.min(TAIL, content.length);
        return new String(content, content.length - tail, tail, StandardCharsets.ISO_8859_1).contains(END_OF_PDF);
    }

    private boolean begins(byte[] content) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
