package org.shakti.mis.platform.exchange.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keyed hashes: equal texts can be told equal, and nobody without the key of the instance can try names. */
final class KeyHasher {
    private static final String KIND = "HmacSHA256";

    private final SecretKeySpec secret;

    KeyHasher(byte[] secret) {
        this.secret = new SecretKeySpec(secret, KIND);
    }

    String of(String... parts) {
        try {
            Mac mac = Mac.getInstance(KIND);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(String.join("\0", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }
}
