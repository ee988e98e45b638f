package org.shakti.mis.platform.indicators.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shakti.mis.platform.indicators.suppression.Table.Cell;
import org.shakti.mis.platform.indicators.suppression.Table.Sum;

/**
 * Proves that a number cannot be worked out: finds another table in which it is one more or one less, everything told is
 * the same, all sums hold, and every mark is true. Where there is none within its patience, nothing is proven.
 */
final class Witness {
    private static final int PATIENCE = 1000;

    private final Table table;
    private final Mark[] marks;
    private final Map<Integer, Integer> moves = new HashMap<>();
    private final Set<Sum> visited = new LinkedHashSet<>();
    private int left = PATIENCE;

    Witness(Table table, Mark[] marks) {
        this.table = table;
        this.marks = marks;
    }

    /** Tells whether the number is safe. */
    boolean keeps(int cell) {
        return starts(cell, 1) || starts(cell, -1);
    }

    private boolean starts(int cell, int by) {
        left = PATIENCE;
        moves.clear();
        return moved(cell, by);
    }

    /** The numbers that are told in the sums that stood in the way, those that would be missed least first. */
    List<Integer> inTheWay() {
        return visited.stream()
                .flatMap(sum -> Stream.concat(sum.parts().stream(), Stream.of(sum.total())))
                .distinct()
                .filter(this::couldBeHidden)
                .sorted(Comparator.<Integer>comparingInt(at -> table.cell(at).weight())
                        .thenComparingLong(at -> table.cell(at).value())
                        .thenComparingInt(at -> at))
                .toList();
    }

    /** The small numbers in these sums of which less could be told, totals first. */
    List<Integer> tooPlain() {
        Set<Integer> found = new LinkedHashSet<>();
        visited.stream().map(Sum::total).filter(this::few).forEach(found::add);
        visited.stream().flatMap(sum -> sum.parts().stream()).filter(this::few).forEach(found::add);
        return new ArrayList<>(found);
    }

    private boolean few(int at) {
        return marks[at] == Mark.FEW;
    }

    private boolean couldBeHidden(int at) {
        Cell cell = table.cell(at);
        return marks[at] == Mark.TOLD && cell.value() > 0;
    }

    private boolean moved(int cell, int by) {
        if (left-- <= 0 || moves.containsKey(cell) || !movable(cell, by)) {
            return false;
        }
        moves.put(cell, by);
        if (balanced()) {
            return true;
        }
        moves.remove(cell);
        return false;
    }

    private boolean movable(int at, int by) {
        Cell cell = table.cell(at);
        long value = cell.value() + by;
        return switch (marks[at]) {
            case TOLD -> false;
            case FEW -> value > 0 && value < cell.k();
            case WITHHELD -> value >= (cell.kept() ? 0 : cell.small() ? 1 : Math.max(cell.k(), 1));
        };
    }

    /** Looks for a sum that does not hold any more and mends it by one more move. */
    private boolean balanced() {
        for (int cell : List.copyOf(moves.keySet())) {
            for (Sum sum : table.cell(cell).sums()) {
                int off = off(sum);
                if (off != 0) {
                    visited.add(sum);
                    return mended(sum, Integer.signum(off));
                }
            }
        }
        return true;
    }

    private int move(int cell) {
        return moves.getOrDefault(cell, 0);
    }

    private int off(Sum sum) {
        int off = -move(sum.total());
        for (int part : sum.parts()) {
            off += move(part);
        }
        return off;
    }

    private boolean mended(Sum sum, int off) {
        return sum.parts().stream().anyMatch(part -> moved(part, -off)) || moved(sum.total(), off);
    }
}
