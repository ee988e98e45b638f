package org.shakti.mis.platform.indicators.suppression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who has all that was told, knows every sum and how numbers are hidden, and tries whatever fits: narrows each
 * number by its sums, then takes one value after the other. Shares nothing with the code that hides.
 */
final class Attacker {
    private static final long MOST = 40;

    private final List<int[]> sums = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Long> most = new ArrayList<>();

    Attacker(Table table, List<Mark> marks) {
        for (int at = 0; at < table.size(); at++) {
            long value = table.cell(at).value();
            int k = table.cell(at).k();
            if (table.cell(at).kept()) {
                know(0, MOST);
            } else if (marks.get(at) == Mark.TOLD) {
                know(value, value);
            } else if (marks.get(at) == Mark.FEW) {
                know(1, k - 1L);
            } else {
                know(smallOneAround(table, marks, at) ? 1 : Math.max(k, 1), MOST);
            }
        }
        table.sums().forEach(sum -> {
            int[] all = new int[sum.parts().size() + 1];
            all[0] = sum.total();
            for (int i = 1; i < all.length; i++) {
                all[i] = sum.parts().get(i - 1);
            }
            sums.add(all);
        });
    }

    /** Among withheld numbers one may be small; which one, nobody knows. Where none is, all are known to be large. */
    private static boolean smallOneAround(Table table, List<Mark> marks, int start) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        List<Integer> open = new ArrayList<>(seen);
        boolean small = false;
        while (!open.isEmpty()) {
            int at = open.remove(0);
            small |= marks.get(at) == Mark.WITHHELD
                    && table.cell(at).small()
                    && !table.cell(at).kept();
            table.neighbours(at).stream().filter(seen::add).forEach(open::add);
        }
        return small;
    }

    /** The rest of one number after one within it. */
    int rest(int inner, int outer) {
        know(-MOST, MOST);
        sums.add(new int[] {outer, inner, least.size() - 1});
        return least.size() - 1;
    }

    private void know(long from, long to) {
        least.add(from);
        most.add(to);
    }

    /** Returns how many different values a number can have, as far as two. */
    int choices(int at) {
        long[] from = least.stream().mapToLong(Long::longValue).toArray();
        long[] to = most.stream().mapToLong(Long::longValue).toArray();
        int found = 0;
        if (!narrowed(from, to)) {
            return 0;
        }
        for (long value = from[at]; value <= to[at] && found < 2; value++) {
            found += fits(set(from, at, value), set(to, at, value)) ? 1 : 0;
        }
        return found;
    }

    private boolean fits(long[] from, long[] to) {
        if (!narrowed(from, to)) {
            return false;
        }
        int open = -1;
        for (int i = 0; i < from.length; i++) {
            if (from[i] < to[i] && (open < 0 || to[i] - from[i] < to[open] - from[open])) {
                open = i;
            }
        }
        if (open < 0) {
            return true;
        }
        for (long value = from[open]; value <= to[open]; value++) {
            if (fits(set(from, open, value), set(to, open, value))) {
                return true;
            }
        }
        return false;
    }

    private boolean narrowed(long[] from, long[] to) {
        boolean again = true;
        while (again) {
            again = false;
            for (int[] sum : sums) {
                for (int i = 0; i < sum.length; i++) {
                    int was = sum[i];
                    long low = from[was];
                    long high = to[was];
                    narrow(sum, i, from, to);
                    again |= low != from[was] || high != to[was];
                    if (from[was] > to[was]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The total lies between the sums of the bounds; a part between what the others leave of the total. */
    private static void narrow(int[] sum, int which, long[] from, long[] to) {
        long low = which == 0 ? 0 : from[sum[0]];
        long high = which == 0 ? 0 : to[sum[0]];
        for (int i = 1; i < sum.length; i++) {
            if (i != which) {
                low += which == 0 ? from[sum[i]] : -to[sum[i]];
                high += which == 0 ? to[sum[i]] : -from[sum[i]];
            }
        }
        from[sum[which]] = Math.max(from[sum[which]], low);
        to[sum[which]] = Math.min(to[sum[which]], high);
    }

    private static long[] set(long[] all, int at, long value) {
        long[] copy = all.clone();
        copy[at] = value;
        return copy;
    }
}
