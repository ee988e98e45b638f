package org.shakti.mis.platform.indicators;

import java.util.List;

/**
 * The middle one of several numbers of days.
 *
 * @param count how many there are
 * @param days the middle one; of two, the mean, half a day rounded up; 0 when there is none
 */
record Median(long count, long days) {
    static Median of(List<Long> days) {
        List<Long> sorted = days.stream().sorted().toList();
        int size = sorted.size();
        if (size == 0) {
            return new Median(0, 0);
        }
        long upper = sorted.get(size / 2);
        long lower = sorted.get((size - 1) / 2);
        return new Median(size, Math.floorDiv(lower + upper + 1, 2));
    }
}
