package org.shakti.mis.schemes.rules;

/** What is known of one person, laid out by {@link Slots}. Not changed once it is made; holds nobody's name. */
public final class FactRow {
    private final long[] words;
    private final long[] known;

    FactRow(long[] words, long[] known) {
        this.words = words;
        this.known = known;
    }

    long[] words() {
        return words;
    }

    long[] known() {
        return known;
    }

    boolean knows(int slot) {
        return (known[slot >> 6] & (1L << slot)) != 0;
    }
}
