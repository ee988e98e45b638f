package org.shakti.mis.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shakti.mis.bench.load.Figures;
import org.shakti.mis.bench.side.Side;

/** Writes outcomes as Markdown tables, the two sides beside each other and the ratio last. */
final class Tables {
    private static final String NONE = "–";

    private Tables() {}

    static String text(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%n### %s, %,d cases%n%n", title(outcome.database()), outcome.size()));
        requests(outcome, text);
        bulk(outcome, text);
        room(outcome, text);
        return text.toString();
    }

    static String title(String database) {
        return database.equals("derby") ? "Derby" : "PostgreSQL";
    }

    private static void requests(Outcome outcome, StringBuilder text) {
        text.append(
                "| work | | clients | product req/s | peer req/s | product CPU ms | peer CPU ms | CPU ratio "
                        + "| product p50 / p95 ms | peer p50 / p95 ms | errors |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        outcome.cells().stream()
                .map(cell -> new Row(cell.work(), cell.heat(), cell.clients()))
                .distinct()
                .forEach(row -> text.append(line(outcome, row)));
    }

    private static String line(Outcome outcome, Row row) {
        Optional<Figures> product = outcome.figures("product", row.work, row.heat, row.clients);
        Optional<Figures> peer = outcome.figures("peer", row.work, row.heat, row.clients);
        int errors = product.map(Figures::errors).orElse(0)
                + peer.map(Figures::errors).orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s | %d |%n",
                row.work.title(),
                row.heat,
                row.clients,
                product.map(Tables::speed).orElse(NONE),
                peer.map(Tables::speed).orElse(NONE),
                product.map(Tables::cpu).orElse(NONE),
                peer.map(Tables::cpu).orElse(NONE),
                product.flatMap(mine -> peer.map(other -> ratio(mine.cpuMillis(), other.cpuMillis())))
                        .orElse(NONE),
                product.map(Tables::times).orElse(NONE),
                peer.map(Tables::times).orElse(NONE),
                errors);
    }

    private static void bulk(Outcome outcome, StringBuilder text) {
        text.append("\n| bulk import, rows per sheet | side | rows/s | CPU ms per row |\n|---|---|---|---|\n");
        for (Outcome.Bulk bulk : outcome.bulks()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %,.0f | %.3f |%n",
                    bulk.rowsPerSheet(),
                    bulk.side(),
                    bulk.rowsPerSecond(),
                    bulk.cpuMillisPerRow()));
        }
    }

    private static void room(Outcome outcome, StringBuilder text) {
        text.append("\n| server | restart, s | restart, CPU s | RSS after start, MB | RSS after the load, MB "
                + "| board counts a new row at once |\n|---|---|---|---|---|---|\n");
        List<Outcome.Room> rooms = outcome.rooms();
        for (Outcome.Room room : rooms) {
            Side.Start restart = room.restart();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.0f | %.0f | %s |%n",
                    room.side(),
                    restart.seconds(),
                    restart.cpuSeconds(),
                    restart.megabytes(),
                    room.megabytesAfterLoad(),
                    room.fresh() ? "yes" : "no"));
        }
    }

    private static String speed(Figures figures) {
        return String.format(Locale.ROOT, "%,.0f", figures.perSecond());
    }

    private static String cpu(Figures figures) {
        return String.format(Locale.ROOT, "%.2f", figures.cpuMillis());
    }

    private static String times(Figures figures) {
        return String.format(Locale.ROOT, "%.1f / %.1f", figures.p50(), figures.p95());
    }

    private static String ratio(double mine, double other) {
        return other <= 0 ? NONE : String.format(Locale.ROOT, "%.2f", mine / other);
    }

    /** What a line is about. */
    private record Row(org.shakti.mis.bench.side.Work work, String heat, int clients) {}
}
