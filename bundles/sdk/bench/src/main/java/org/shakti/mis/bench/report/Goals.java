package org.shakti.mis.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.shakti.mis.bench.load.Figures;
import org.shakti.mis.bench.side.Work;

/** Says of each goal whether it is reached at the greatest size, and by how much not. */
final class Goals {
    private static final String PRODUCT = "product";
    private static final String PEER = "peer";

    private final List<Outcome> outcomes;
    private final List<String> lines = new ArrayList<>();

    Goals(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** Returns a table; a goal for which there is no figure is left out. */
    String text() {
        int greatest = outcomes.stream().mapToInt(Outcome::size).max().orElse(0);
        outcomes.stream().filter(outcome -> outcome.size() == greatest).forEach(this::judge);
        return String.format(Locale.ROOT, "Judged at %,d cases.%n%n", greatest)
                + "| database | goal | at most | measured | reached |\n|---|---|---|---|---|\n"
                + String.join("", lines);
    }

    private void judge(Outcome outcome) {
        int clients = middleClients(outcome);
        cpu(outcome, Work.CREATE, clients).ifPresent(ms -> atMost(outcome, "create, CPU ms", 0.9, ms));
        ratio(outcome, Work.CREATE, clients)
                .ifPresent(times -> atMost(outcome, "create, CPU against peer", 1.75, times));
        cpu(outcome, Work.READ, clients).ifPresent(ms -> atMost(outcome, "read by id, CPU ms", 0.3, ms));
        ratio(outcome, Work.READ, clients)
                .ifPresent(times -> atMost(outcome, "read by id, CPU against peer", 2, times));
        warm(outcome, PRODUCT, Work.SEARCH, clients)
                .ifPresent(search -> atMost(outcome, "prefix search, p95 ms", 10, search.p95()));
        warm(outcome, PRODUCT, Work.BOARD, fewestClients(outcome))
                .ifPresent(board -> atMost(outcome, "statistics board, one client, p95 ms", 50, board.p95()));
        judgeBulk(outcome);
        judgeRoom(outcome);
    }

    private void judgeBulk(Outcome outcome) {
        Function<String, List<Outcome.Bulk>> of = side -> outcome.bulks().stream()
                .filter(bulk -> bulk.side().equals(side))
                .toList();
        List<Outcome.Bulk> product = of.apply(PRODUCT);
        List<Outcome.Bulk> peer = of.apply(PEER);
        if (product.isEmpty() || peer.isEmpty()) {
            return;
        }
        double least = outcome.database().equals("derby") ? 3_000 : 10_000;
        double speed = product.get(0).rowsPerSecond();
        // a least is judged as a greatest of the time per row
        atMost(outcome, "bulk import, ms per row", 1000 / least, 1000 / speed);
        atMost(outcome, "bulk import, time against peer", 2, peer.get(0).rowsPerSecond() / speed);
        if (product.size() > 1) {
            atMost(
                    outcome,
                    "sheet of 10,000 against sheets of 1,000, time per row",
                    1.1,
                    product.get(product.size() - 1).rowsPerSecond() / speed);
        }
    }

    private void judgeRoom(Outcome outcome) {
        for (Outcome.Room room : outcome.rooms()) {
            if (room.side().equals(PRODUCT)) {
                atMost(outcome, "restart, CPU s", 7.5, room.restart().cpuSeconds());
                atMost(outcome, "restart, s", 7, room.restart().seconds());
                atMost(outcome, "RSS after start, MB", 300, room.restart().megabytes());
                atMost(outcome, "rows that the board is behind", 0, room.fresh() ? 0 : 1);
                atMost(outcome, "errors in any window", 0, errors(outcome));
            }
        }
    }

    private void atMost(Outcome outcome, String goal, double limit, double measured) {
        String reached = measured <= limit
                ? "yes"
                : limit == 0 ? "no" : String.format(Locale.ROOT, "no, %.1f times the limit", measured / limit);
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s |%n",
                Tables.title(outcome.database()),
                goal,
                plain(limit),
                measured,
                reached));
    }

    private static String plain(double limit) {
        return String.format(Locale.ROOT, limit == Math.rint(limit) ? "%.0f" : "%.2f", limit);
    }

    private static double errors(Outcome outcome) {
        return outcome.cells().stream()
                .filter(cell -> cell.side().equals(PRODUCT))
                .mapToInt(cell -> cell.figures().errors())
                .sum();
    }

    private static Optional<Double> cpu(Outcome outcome, Work work, int clients) {
        return warm(outcome, PRODUCT, work, clients).map(Figures::cpuMillis);
    }

    private static Optional<Double> ratio(Outcome outcome, Work work, int clients) {
        return cpu(outcome, work, clients)
                .flatMap(mine -> warm(outcome, PEER, work, clients).map(peer -> mine / peer.cpuMillis()));
    }

    private static Optional<Figures> warm(Outcome outcome, String side, Work work, int clients) {
        return outcome.figures(side, work, "warm", clients);
    }

    /** Four clients when they were measured, as the goals say. */
    private static int middleClients(Outcome outcome) {
        List<Integer> all = clients(outcome);
        return all.contains(4) || all.isEmpty() ? 4 : all.get(all.size() / 2);
    }

    private static int fewestClients(Outcome outcome) {
        return clients(outcome).stream().findFirst().orElse(1);
    }

    private static List<Integer> clients(Outcome outcome) {
        return outcome.cells().stream()
                .filter(cell -> cell.heat().equals("warm"))
                .map(Outcome.Cell::clients)
                .distinct()
                .sorted()
                .toList();
    }
}
