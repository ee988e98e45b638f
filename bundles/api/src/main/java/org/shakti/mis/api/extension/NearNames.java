package org.shakti.mis.api.extension;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant who wrote another one, for words about a wrong one. */
public final class NearNames {
    private static final int MOST = 3;
    private static final int FEW = 12;

    private NearNames() {}

    /**
     * Returns a remark for behind a wrong name: which names are near it, or all of them when they are few; else nothing.
     *
     * @param wrong the name that is none
     * @param known the names that there are, in the order in which they are to be listed
     */
    public static String remark(String wrong, Collection<String> known) {
        List<String> near = near(wrong, known);
        if (!near.isEmpty()) {
            return " (near it: " + String.join(", ", near) + ")";
        }
        boolean few = !known.isEmpty() && known.size() <= FEW;
        return few ? " (there are: " + String.join(", ", known) + ")" : "";
    }

    /** Returns the names that differ in few letters, or begin alike, the nearest first. */
    private static List<String> near(String wrong, Collection<String> known) {
        int most = Math.max(2, wrong.length() / 3);
        return known.stream()
                .filter(name -> steps(wrong, name) <= most || (wrong.length() > 2 && name.startsWith(wrong)))
                .sorted(Comparator.comparingInt((String name) -> steps(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Letters to be put in, taken out or changed to come from one name to the other. */
    private static int steps(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
