package org.shakti.mis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.bench.report.Outcome;
import org.shakti.mis.bench.report.Page;
import org.shakti.mis.bench.side.Database;
import org.shakti.mis.bench.side.DerbyDatabase;
import org.shakti.mis.bench.side.PeerSide;
import org.shakti.mis.bench.side.PostgresDatabase;
import org.shakti.mis.bench.side.Side;

/** Measures the product beside the bare peer and writes the page of figures. */
public final class BenchMain {
    private final Settings settings;
    private final PrintStream out;

    private BenchMain(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Runs as the {@code bench.} properties say. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new BenchMain(Settings.read(), out).run();
    }

    private void run() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (String kind : settings.databases()) {
            for (int size : settings.sizes()) {
                out.printf("measuring %s with %,d cases%n", kind, size);
                outcomes.add(measure(kind, size));
            }
        }
        Page page = new Page(outcomes, settings.conditions());
        out.println(page.figures());
        if (settings.places().report().isPresent()) {
            page.write(settings.places().report().get());
        }
    }

    private Outcome measure(String kind, int size) throws IOException {
        Path folder = Files.createDirectories(
                settings.places().work().resolve(kind + "-" + size + "-" + System.currentTimeMillis()));
        Outcome outcome = new Outcome(kind, size);
        List<Side> sides = new ArrayList<>();
        try (Database database = kind.equals("derby") ? new DerbyDatabase(folder) : new PostgresDatabase(folder)) {
            sides.add(new PeerSide(settings.places().port() + 1, database, List.of("-Xmx512m"), folder));
            try {
                new Campaign(settings, sides, outcome).run();
            } finally {
                for (Side side : sides) {
                    side.close();
                }
            }
        }
        return outcome;
    }
}
