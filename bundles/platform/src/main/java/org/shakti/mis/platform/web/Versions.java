package org.shakti.mis.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.ShaktiException;

/** What keeps writes from being done twice or over each other: versions in ETag and If-Match, idempotency keys. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final int LONGEST_KEY = 200;

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Reads the version that a change was made on. */
    static long base(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersionException();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new MalformedInputException("If-Match must hold one version such as \"3\", in quotes.");
        }
        return Long.parseLong(tag.group(1));
    }

    /** Returns a key that may be used; refuses any other. */
    static String key(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new MalformedInputException("Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
        }
        return key;
    }

    /** Returns the id that a key stands for: the same key of the same caller always stands for the same record. */
    static UUID idOf(String key, String account, String type) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(account + "\n" + type + "\n" + key));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L; // version 8: made by a rule of our own
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }

    /** A change does not say which version it was made on. Answered with 428. */
    static final class MissingVersionException extends ShaktiException {
        private static final long serialVersionUID = 1L;

        MissingVersionException() {
            super("precondition-required", 428, "Say with If-Match which version you changed.", List.of());
        }
    }
}
