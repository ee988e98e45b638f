package org.shakti.mis.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes and opens single values with AES-256-GCM; a value opens at the place for which it was closed, nowhere else. */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    /** Works with a key of 32 bytes. */
    public Seal(byte[] secret) {
        this.key = new SecretKeySpec(secret, "AES");
        this.keyId = "v1-" + idOf(secret);
    }

    /** Closes a value for one place. */
    public Closed close(Place place, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Closed(keyId, nonce, run(Cipher.ENCRYPT_MODE, place, nonce, clear));
    }

    /** Opens a value that was closed for this place. */
    public byte[] open(Place place, Closed closed) {
        if (!keyId.equals(closed.keyId)) {
            throw new IllegalStateException(
                    "A value was closed with another key than this instance has: " + closed.keyId);
        }
        return run(Cipher.DECRYPT_MODE, place, closed.nonce, closed.ciphertext);
    }

    private byte[] run(int mode, Place place, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of the vault does not fit its place or its key", e);
        }
    }

    /** Names a key without telling anything about it. */
    private static String idOf(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(secret), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a value belongs. */
    public record Place(String type, UUID id, String field) {
        byte[] bytes() {
            return (type + "|" + id + "|" + field).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A closed value. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Closed(String keyId, byte[] nonce, byte[] ciphertext) {}
}
