package org.shakti.mis.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;

/**
 * Hashes passwords with Argon2id and checks them. At most two at once, so that many sign-ins together cannot use up the
 * memory of a small machine. Hashes carry their parameters, so that these may be raised later.
 */
final class Passwords {
    static final int LEAST = 15;
    static final int MOST = 128;

    private static final Cost COST = new Cost(19 * 1024, 2, 1);
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private final Semaphore room = new Semaphore(2);
    private final Secrets secrets;
    private final String nobody;

    Passwords(Secrets secrets) {
        this.secrets = secrets;
        this.nobody = hash(secrets.token());
    }

    /** Refuses a password that is too short or too long; there are no rules about its letters. */
    static void check(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw new InvalidInputException(List.of(new FieldError(
                    "password",
                    "length",
                    "A password has " + LEAST + " to " + MOST + " characters.",
                    Map.of("min", LEAST, "max", MOST))));
        }
    }

    String hash(String password) {
        byte[] salt = secrets.bytes(SALT);
        byte[] hash = derive(password, salt, COST, LENGTH);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + COST.memory() + ",t=" + COST.passes() + ",p=" + COST.lanes() + "$"
                + text.encodeToString(salt) + "$" + text.encodeToString(hash);
    }

    boolean matches(String password, String encoded) {
        String[] parts = encoded.split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, derive(password, salt, Cost.of(parts[3]), expected.length));
    }

    /** Returns the hash of a password that nobody knows: checking it takes as long as a real check, and fails. */
    String nobody() {
        return nobody;
    }

    private byte[] derive(String password, byte[] salt, Cost cost, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        byte[] hash = new byte[length];
        room.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
            generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            room.release();
        }
        return hash;
    }

    /** How much work a hash is: memory in KiB, passes over it, lanes. */
    private record Cost(int memory, int passes, int lanes) {
        static Cost of(String text) {
            String[] parts = text.split("[=,]");
            return new Cost(Integer.parseInt(parts[1]), Integer.parseInt(parts[3]), Integer.parseInt(parts[5]));
        }
    }
}
