package org.shakti.mis.platform.indicators.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hiding of small numbers")
class SuppressionTest {
    private static final int ROUNDS = 1500;

    private final Table table = new Table();

    @Test
    void hidesWhatIsFewerThanTheLeastAndTellsZero() {
        table.add(4, 5);
        table.add(5, 5);
        table.add(0, 5);
        table.add(10, 11);
        table.add(1, 0);

        assertThat(Suppression.of(table)).containsExactly(Mark.FEW, Mark.TOLD, Mark.TOLD, Mark.FEW, Mark.TOLD);
    }

    @Test
    void hidesASecondPartWhereTheTotalWouldGiveTheSmallOneAway() {
        add(21, 17, 4);

        List<Mark> marks = Suppression.of(table);

        assertThat(marks.get(2)).isEqualTo(Mark.FEW);
        assertThat(marks.subList(0, 2)).containsOnlyOnce(Mark.WITHHELD);
    }

    @Test
    void hidesNoMoreWhereTwoSmallOnesHideEachOther() {
        add(55, 2, 3, 50);

        assertThat(Suppression.of(table)).containsExactly(Mark.TOLD, Mark.FEW, Mark.FEW, Mark.TOLD);
    }

    @Test
    void doesNotLetTwoSmallOnesTogetherBeWorkedOutAsASmallOne() {
        add(54, 2, 2, 50);

        assertThat(Suppression.of(table)).containsExactly(Mark.TOLD, Mark.FEW, Mark.FEW, Mark.WITHHELD);
    }

    @Test
    void hidesALargeNumberThatIsAlmostTheWhole() {
        int whole = table.add(32, 5);
        int almost = table.add(30, 5);
        table.within(almost, whole);

        assertThat(Suppression.of(table)).containsExactly(Mark.TOLD, Mark.WITHHELD);
    }

    @Test
    void tellsLessOfASmallTotalThatWouldGiveItsPartsAway() {
        int first = table.add(1, 4);
        int second = table.add(1, 4);
        int third = table.add(1, 4);
        table.sum(table.add(3, 4), List.of(first, second, third));

        assertThat(Suppression.of(table)).containsExactly(Mark.FEW, Mark.FEW, Mark.FEW, Mark.WITHHELD);
    }

    @Test
    void keepsWhatIsWithheldForOtherReasonsFromBeingWorkedOut() {
        add(40, 20, 20);

        List<Mark> marks = Suppression.of(table, Set.of(1));

        assertThat(new Attacker(table, marks).choices(1)).isEqualTo(2);
    }

    @Test
    void leavesNoSmallNumberThatCanBeWorkedOut() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(20261122L + round);
            Table many = table(random);
            List<Mark> marks = Suppression.of(many);
            Attacker attacker = new Attacker(many, marks);
            List<Integer> secret = new ArrayList<>();
            for (int at = 0; at < many.size(); at++) {
                if (many.cell(at).small()) {
                    secret.add(at);
                }
            }
            many.pairs().forEach(pair -> {
                int rest = attacker.rest(pair.inner(), pair.outer());
                if (pair.left() > 0 && pair.left() < 4) {
                    secret.add(rest);
                }
            });
            for (int at : secret) {
                assertThat(attacker.choices(at))
                        .as("round %d, number %d", round, at)
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void tellsMostOfWhatIsLarge() {
        int told = 0;
        int large = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Table many = table(new Random(round));
            List<Mark> marks = Suppression.of(many);
            for (int at = 0; at < many.size(); at++) {
                if (!many.cell(at).small() && many.cell(at).value() > 0) {
                    large++;
                    told += marks.get(at) == Mark.TOLD ? 1 : 0;
                }
            }
        }
        assertThat(told).isGreaterThan(large / 2);
    }

    /** A number that is the sum of those after it; fewer than five are to be hidden. */
    private void add(int total, int... parts) {
        int sum = table.add(total, 5);
        table.sum(
                sum,
                Arrays.stream(parts).map(part -> table.add(part, 5)).boxed().toList());
    }

    /** A number and its parts, and a number that it is within, in places that add up. */
    private static Table table(Random random) {
        Table table = new Table();
        int places = 2 + random.nextInt(2);
        int parts = random.nextInt(3);
        int k = random.nextInt(4) == 0 ? 4 : 5;
        List<List<Integer>> columns = new ArrayList<>();
        for (int part = 0; part < Math.max(parts, 1); part++) {
            columns.add(column(table, random, places, k));
        }
        List<Integer> whole = parts < 2 ? columns.get(0) : sums(table, columns, k);
        if (random.nextBoolean()) {
            around(table, random, whole, k);
        }
        return table;
    }

    private static List<Integer> column(Table table, Random random, int places, int k) {
        List<Integer> cells = new ArrayList<>();
        long sum = 0;
        for (int place = 0; place < places; place++) {
            int value = random.nextInt(random.nextBoolean() ? 5 : 13);
            sum += value;
            cells.add(random.nextInt(9) == 0 ? table.keep(value, k) : table.add(value, k));
        }
        int total = table.add(sum, k);
        table.sum(total, List.copyOf(cells));
        cells.add(total);
        return cells;
    }

    private static List<Integer> sums(Table table, List<List<Integer>> columns, int k) {
        List<Integer> whole = new ArrayList<>();
        for (int at = 0; at < columns.get(0).size(); at++) {
            int row = at;
            List<Integer> cells =
                    columns.stream().map(column -> column.get(row)).toList();
            int total = table.add(
                    cells.stream().mapToLong(cell -> table.cell(cell).value()).sum(), k);
            table.sum(total, cells);
            whole.add(total);
        }
        table.sum(whole.get(whole.size() - 1), List.copyOf(whole.subList(0, whole.size() - 1)));
        return whole;
    }

    private static void around(Table table, Random random, List<Integer> whole, int k) {
        List<Integer> outer = new ArrayList<>();
        long sum = 0;
        for (int at = 0; at < whole.size() - 1; at++) {
            long rest = random.nextInt(8);
            sum += rest;
            outer.add(pair(table, whole.get(at), rest, k));
        }
        int total = pair(table, whole.get(whole.size() - 1), sum, k);
        table.sum(total, outer);
    }

    private static int pair(Table table, int inner, long rest, int k) {
        int outer = table.add(table.cell(inner).value() + rest, k);
        table.within(inner, outer);
        return outer;
    }
}
