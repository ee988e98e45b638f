package org.shakti.mis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.bench.report.Outcome;
import org.shakti.mis.bench.report.Page;
import org.shakti.mis.bench.side.Database;
import org.shakti.mis.bench.side.DerbyDatabase;
import org.shakti.mis.bench.side.PeerSide;
import org.shakti.mis.bench.side.PostgresDatabase;
import org.shakti.mis.bench.side.ProductArchive;
import org.shakti.mis.bench.side.ProductSide;
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
        if (settings.places().report().isPresent()
                && ProductArchive.in(settings.places().archives()).isPresent()) {
            page.write(settings.places().report().get());
        }
    }

    private Outcome measure(String kind, int size) throws IOException {
        Path folder = Files.createDirectories(
                settings.places().work().resolve(kind + "-" + size + "-" + System.currentTimeMillis()));
        Outcome outcome = new Outcome(kind, size);
        try (Database database = kind.equals("derby") ? new DerbyDatabase(folder) : new PostgresDatabase(folder)) {
            List<Side> sides = sides(database, folder);
            try {
                new Campaign(settings, sides, outcome).run();
            } finally {
                closeAll(sides);
            }
        }
        return outcome;
    }

    /** Leaves no server behind, even when one of them does not stop as it should. */
    private static void closeAll(List<Side> sides) throws IOException {
        IOException first = null;
        for (Side side : sides) {
            try {
                side.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** The product is left out when it has not been built; then there are figures of the peer only. */
    private List<Side> sides(Database database, Path folder) throws IOException {
        Settings.Places places = settings.places();
        List<Side> sides = new ArrayList<>();
        Optional<ProductArchive> archive = ProductArchive.in(places.archives());
        List<String> options = List.of("-Xmx512m");
        if (archive.isPresent()) {
            Path home = archive.get().unpack(folder);
            sides.add(new ProductSide(places.port(), database, home, places.profile()));
            options = ProductArchive.javaOptions(home, places.profile());
        } else {
            out.println("There is no archive of the product: the peer is measured alone, and no page is written.");
        }
        sides.add(new PeerSide(places.port() + 1, database, options, folder));
        return sides;
    }
}
