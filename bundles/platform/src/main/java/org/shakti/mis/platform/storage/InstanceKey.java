package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this installation, from which every other key is derived. Made once; lost, the encrypted data is lost.
 */
public final class InstanceKey {
    private static final int LENGTH = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private InstanceKey(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the key from its file. */
    public static InstanceKey read(Path file) throws IOException {
        byte[] secret = Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        if (secret.length < LENGTH) {
            throw new IOException("The key file is damaged: it holds less than " + LENGTH + " bytes.");
        }
        return new InstanceKey(secret);
    }

    /** Makes a new key and its file, which only its owner may read. */
    public static InstanceKey create(Path file) throws IOException {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getEncoder().encodeToString(secret) + "\n";
        DurableFiles.writePrivate(file, text.getBytes(StandardCharsets.US_ASCII));
        return new InstanceKey(secret);
    }

    /** Returns 32 bytes for one purpose; two purposes share nothing that could be computed. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(("shakti/v1/" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks " + MAC, e);
        }
    }
}
