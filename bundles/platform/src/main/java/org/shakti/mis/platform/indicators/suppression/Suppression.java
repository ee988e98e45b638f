package org.shakti.mis.platform.indicators.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.platform.indicators.suppression.Table.Pair;
import org.shakti.mis.platform.indicators.suppression.Table.Sum;

/**
 * Hides small numbers, and as many others as it takes that none of the small ones can be worked out, whoever knows how
 * it is done: to each small number there is a table that fits all that is told and in which it is another.
 */
public final class Suppression {
    private final Table table;
    private final Mark[] marks;
    private final Set<Integer> secret = new TreeSet<>();

    private Suppression(Table table) {
        this.table = table;
        this.marks = new Mark[table.size()];
        Arrays.fill(marks, Mark.TOLD);
    }

    /** Returns what is told of each number. */
    public static List<Mark> of(Table table) {
        return of(table, Set.of());
    }

    /** The same, where some numbers are to be withheld in any case and must not be worked out either. */
    public static List<Mark> of(Table table, Set<Integer> withheld) {
        Suppression suppression = new Suppression(table);
        suppression.hideSmall(withheld);
        suppression.hideAlmostAll();
        suppression.hideRests();
        suppression.protect();
        return List.of(suppression.marks);
    }

    private void hideSmall(Set<Integer> withheld) {
        for (int at = 0; at < marks.length; at++) {
            if (table.cell(at).small()) {
                marks[at] = table.cell(at).kept() ? Mark.WITHHELD : Mark.FEW;
                secret.add(at);
            } else if (table.cell(at).kept()) {
                marks[at] = Mark.WITHHELD;
            } else if (withheld.contains(at) && table.cell(at).value() > 0) {
                marks[at] = Mark.WITHHELD;
                secret.add(at);
            }
        }
    }

    /** Almost all of a number leaves a small one; whoever cannot work out the part cannot work out the rest. */
    private void hideAlmostAll() {
        for (Pair pair : table.pairs()) {
            int k = Math.max(
                    table.cell(pair.inner()).k(), table.cell(pair.outer()).k());
            boolean small = pair.left() > 0
                    && pair.left() < k
                    && table.cell(pair.inner()).value() > 0;
            if (small && marks[pair.inner()] != Mark.FEW && marks[pair.outer()] != Mark.FEW) {
                marks[pair.inner()] = Mark.WITHHELD;
                secret.add(pair.inner());
            }
        }
    }

    /** What is left of a told total after the told parts is a number too: it must not be small. */
    private void hideRests() {
        boolean again = true;
        while (again) {
            again = false;
            for (Sum sum : table.sums()) {
                again |= hideRest(sum);
            }
        }
    }

    private boolean hideRest(Sum sum) {
        List<Integer> hidden = sum.parts().stream().filter(this::hidden).toList();
        long rest = hidden.stream().mapToLong(part -> table.cell(part).value()).sum();
        if (hidden.size() < 2 || rest >= table.cell(sum.total()).k() || marks[sum.total()] != Mark.TOLD) {
            return false;
        }
        int next = sum.parts().stream()
                .filter(part -> !hidden(part) && table.cell(part).value() > 0)
                .min(Comparator.comparingLong(part -> table.cell(part).value()))
                .orElse(sum.total());
        marks[next] = Mark.WITHHELD;
        return true;
    }

    private boolean hidden(int at) {
        return marks[at] != Mark.TOLD;
    }

    /** Hiding more never makes a safe number unsafe, so each is looked at once. */
    private void protect() {
        secret.forEach(this::protect);
    }

    private void protect(int at) {
        Witness witness = new Witness(table, marks);
        Set<Integer> tried = new HashSet<>();
        while (!witness.keeps(at)) {
            List<Integer> candidates = new ArrayList<>(witness.inTheWay());
            if (candidates.isEmpty()) {
                candidates.addAll(witness.tooPlain());
            }
            candidates.removeAll(tried);
            if (candidates.isEmpty()) {
                hideAround(at);
                return;
            }
            int next = candidates.stream()
                    .filter(candidate -> enough(at, candidate))
                    .findFirst()
                    .orElse(candidates.get(0));
            marks[next] = Mark.WITHHELD;
            tried.add(next);
            witness = new Witness(table, marks);
        }
    }

    private boolean enough(int at, int candidate) {
        Mark before = marks[candidate];
        marks[candidate] = Mark.WITHHELD;
        boolean keeps = new Witness(table, marks).keeps(at);
        marks[candidate] = before;
        return keeps;
    }

    /** Nothing is proven, so all that it makes sums with is hidden. */
    private void hideAround(int at) {
        List<Integer> open = new ArrayList<>(List.of(at));
        Set<Integer> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            int cell = open.remove(open.size() - 1);
            if (table.cell(cell).value() > 0) {
                marks[cell] = Mark.WITHHELD;
            }
            table.neighbours(cell).stream().filter(seen::add).forEach(open::add);
        }
    }
}
