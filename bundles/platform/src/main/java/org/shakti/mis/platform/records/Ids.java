package org.shakti.mis.platform.records;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Ids of records: version 7, so that they grow with time and sit close together in an index. */
public final class Ids {
    private final SecureRandom random = new SecureRandom();

    /** Returns a new id that begins with the time. */
    public UUID next(long millis) {
        long low = random.nextLong();
        long high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** Tells whether an id was made so, whoever made it. */
    public static boolean inOrderOfTime(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }

    /** Reads an id in its full form of 36 characters. */
    static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
