package org.shakti.mis.platform.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes keyed hashes of rows: equal rows can be told equal, and nobody without the key of the instance can try names.
 * For one thread.
 */
final class RowHasher {
    private static final int KEPT_BYTES = 16;

    private final Mac mac;

    RowHasher(byte[] secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }

    RowIdentity identify(String importName, String keyColumn, Map<String, Object> values) {
        byte[] key = hash(importName + '\u0000' + values.getOrDefault(keyColumn, ""));
        StringBuilder content = new StringBuilder(importName);
        new TreeMap<>(values)
                .forEach((column, value) ->
                        content.append('\u0000').append(column).append('\u0001').append(value));
        return new RowIdentity(
                hex(key),
                hex(hash(content.toString())),
                ByteBuffer.wrap(key, KEPT_BYTES, 8).getLong());
    }

    private byte[] hash(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, KEPT_BYTES);
    }
}
