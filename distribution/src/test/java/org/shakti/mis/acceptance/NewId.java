package org.shakti.mis.acceptance;

import java.util.UUID;

/** Ids as phones make them: UUIDs that begin with the time (version 7). */
public final class NewId {
    private static final int TIME = 16;
    private static final long VERSION = 0x7000L;
    private static final long RANDOM = 0x0FFFL;

    private NewId() {}

    public static String next() {
        UUID any = UUID.randomUUID();
        long high = System.currentTimeMillis() << TIME | VERSION | any.getMostSignificantBits() & RANDOM;
        return new UUID(high, any.getLeastSignificantBits()).toString();
    }
}
