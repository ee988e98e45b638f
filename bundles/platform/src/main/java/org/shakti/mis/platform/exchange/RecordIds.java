package org.shakti.mis.platform.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids of the records of a run: the same row gives the same ids however often a batch is tried, so none can be doubled.
 * UUIDs of version 7 whose time is the start of the run, in the order of the lines.
 */
final class RecordIds {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 0b10L << 62;
    private static final long LOW_42 = (1L << 42) - 1;
    private static final long LOW_20 = (1L << 20) - 1;
    private static final long LOW_12 = (1L << 12) - 1;

    private final UUID job;
    private final long millis;

    RecordIds(UUID job, Instant start) {
        this.job = job;
        this.millis = start.toEpochMilli();
    }

    UUID of(long line, String handle) {
        long mixed = mix(job.getMostSignificantBits() ^ mix(job.getLeastSignificantBits() + text(handle)));
        long high = (millis << 16) | VERSION | ((line >>> 20) & LOW_12);
        long low = VARIANT | ((line & LOW_20) << 42) | (mixed & LOW_42);
        return new UUID(high, low);
    }

    private static long text(String handle) {
        long hash = 1125899906842597L;
        for (int i = 0; i < handle.length(); i++) {
            hash = 31 * hash + handle.charAt(i);
        }
        return hash;
    }

    /** The finalizer of SplitMix64: every bit of the input moves every bit of the result. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
