package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** An answer that is written once and sent many times, with a tag that says what is in it. */
final class ReadyJson {
    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    private ReadyJson(byte[] plain) {
        this.plain = plain;
        this.zipped = zipped(plain);
        this.tag = tag(plain);
    }

    static ReadyJson of(Object value) {
        try {
            return new ReadyJson(JsonFormat.mapper().writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Definitions can always be written as JSON", e);
        }
    }

    byte[] plain() {
        return plain;
    }

    byte[] zipped() {
        return zipped;
    }

    /** A weak one, for it stands for both forms. */
    String tag() {
        return "W/\"" + tag + "\"";
    }

    /** Tells whether a header If-None-Match names this answer. */
    boolean named(String ifNoneMatch) {
        return ifNoneMatch.contains("\"" + tag + "\"");
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
