package org.shakti.mis.platform.indicators.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that are told together, and what everybody knows to hold between them: sums, and numbers within others. */
public final class Table {
    /** With less, "fewer than" would leave one number only. */
    private static final int LEAST_K = 3;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Adds a number.
     *
     * @param value the number, zero or more
     * @param k the least number that may be told besides zero; all may be when it is 0 or 1
     * @param weight how much people would miss it
     * @return its place in the table
     */
    public int add(long value, int k, int weight) {
        return add(new Cell(value, leastK(k), weight, false));
    }

    int add(long value, int k) {
        return add(value, k, 0);
    }

    /** Adds a number of which nothing is told in any case, not even whether it is zero. */
    public int keep(long value, int k) {
        return add(new Cell(value, leastK(k), 0, true));
    }

    private int add(Cell cell) {
        cells.add(cell);
        return cells.size() - 1;
    }

    private static int leastK(int k) {
        return k < 2 ? k : Math.max(k, LEAST_K);
    }

    /** Says that everybody knows a number to be the sum of others. */
    public void sum(int total, List<Integer> parts) {
        long all = parts.stream().mapToLong(part -> cells.get(part).value).sum();
        if (all != cells.get(total).value) {
            throw new IllegalArgumentException("not a sum: " + all + " and " + cells.get(total).value);
        }
        Sum sum = new Sum(total, List.copyOf(parts));
        sums.add(sum);
        cells.get(total).sums.add(sum);
        sum.parts.forEach(part -> cells.get(part).sums.add(sum));
    }

    /** Says that everybody knows a number to be counted within another: what is left must not be small and plain. */
    public void within(int inner, int outer) {
        long left = cells.get(outer).value - cells.get(inner).value;
        if (left < 0) {
            throw new IllegalArgumentException("not within: " + left);
        }
        pairs.add(new Pair(inner, outer, left));
    }

    /** The numbers that stand in sums with one. */
    Set<Integer> neighbours(int at) {
        Set<Integer> found = new TreeSet<>();
        for (Sum sum : cells.get(at).sums) {
            found.add(sum.total);
            found.addAll(sum.parts);
        }
        return found;
    }

    int size() {
        return cells.size();
    }

    Cell cell(int at) {
        return cells.get(at);
    }

    List<Sum> sums() {
        return sums;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** A number with the sums that it stands in. */
    static final class Cell {
        private final long value;
        private final int k;
        private final int weight;
        private final boolean kept;
        private final List<Sum> sums = new ArrayList<>();

        Cell(long value, int k, int weight, boolean kept) {
            this.value = value;
            this.k = k;
            this.weight = weight;
            this.kept = kept;
        }

        long value() {
            return value;
        }

        int k() {
            return k;
        }

        int weight() {
            return weight;
        }

        boolean kept() {
            return kept;
        }

        List<Sum> sums() {
            return sums;
        }

        boolean small() {
            return value > 0 && value < k;
        }
    }

    /** One number is the sum of the others. */
    record Sum(int total, List<Integer> parts) {}

    /** One number lies within another, and how much is left. */
    record Pair(int inner, int outer, long left) {}
}
