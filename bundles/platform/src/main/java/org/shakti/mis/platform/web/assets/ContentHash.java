package org.shakti.mis.platform.web.assets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Short names for contents: the first twelve digits of SHA-256. Another content has another name. */
final class ContentHash {
    private static final int DIGITS = 12;

    private ContentHash() {}

    static String of(byte[] bytes) {
        return shortened(sha256().digest(bytes));
    }

    /** Returns the name of many files together: their paths count as much as their bytes. */
    static String of(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(file.getValue()));
        }
        return shortened(digest.digest());
    }

    private static String shortened(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
