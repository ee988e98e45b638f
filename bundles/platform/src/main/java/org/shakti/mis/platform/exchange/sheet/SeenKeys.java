package org.shakti.mis.platform.exchange.sheet;

/**
 * The keys of the rows read so far, as 64 bits each, so that a million rows take 16 MB at most. Two different keys that
 * look alike here would refuse a sound row; with a million rows the chance is one in 30 million.
 */
public final class SeenKeys {
    private static final int SMALLEST = 1024;

    private long[] slots = new long[SMALLEST];
    private int size;

    /** Notes a key. Returns {@code false} when it was there already. */
    public boolean add(long hash) {
        if (size * 2 >= slots.length) {
            grow();
        }
        return put(slots, hash == 0 ? 1 : hash);
    }

    private boolean put(long[] into, long hash) {
        int at = (int) (hash ^ (hash >>> 32)) & (into.length - 1);
        while (into[at] != 0) {
            if (into[at] == hash) {
                return false;
            }
            at = (at + 1) & (into.length - 1);
        }
        into[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        size = 0;
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }
}
