package org.shakti.mis.platform.records;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.platform.records.RecordWriter.Arrival;
import org.shakti.mis.platform.storage.Dialect;

/** Prints what the room of records costs on both databases; no part of the build. Arguments: rounds, threads, database, records to fill in. */
final class Measure {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final org.shakti.mis.api.access.Caller OWN = new org.shakti.mis.api.access.Caller(
            "somebody",
            java.util.Set.of("*"),
            new org.shakti.mis.api.access.Scope(Optional.empty(), java.util.Set.of(), true, Optional.of("somebody")),
            "en");

    private Measure() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (Dialect dialect : args.length > 2 ? new Dialect[] {Dialect.valueOf(args[2])} : Dialect.values()) {
            try (Garden garden = new Garden(dialect)) {
                if (args.length > 3) {
                    run(dialect + " fill x1000", Integer.parseInt(args[3]) / 1000, 1, i -> bring(garden, 1000));
                }
                List<UUID> ids = java.util.Collections.synchronizedList(new ArrayList<>());
                for (int pass = 0; pass < 3; pass++) {
                    run(dialect + " create", rounds, threads, i -> ids.add(create(garden, i)));
                    run(
                            dialect + " read",
                            rounds,
                            threads,
                            i -> garden.records.find(Garden.ASHA, "garden", ids.get(i % ids.size())));
                    run(dialect + " prefix", rounds / 4, threads, i -> garden.records.search(Garden.ASHA, prefix(i)));
                    run(
                            dialect + " district list",
                            rounds / 4,
                            threads,
                            i -> garden.records.search(
                                    Garden.within("x", java.util.Set.of("303", "304"), Optional.empty()),
                                    list("-created_at")));
                    run(
                            dialect + " own list",
                            rounds / 4,
                            threads,
                            i -> garden.records.search(OWN, list("created_at")));
                    run(
                            dialect + " title list",
                            rounds / 4,
                            threads,
                            i -> garden.records.search(Garden.ASHA, list("title")));
                    run(dialect + " bring x500", Math.max(1, rounds / 500), 1, i -> bring(garden, 500));
                }
            }
        }
        System.exit(0);
    }

    private static UUID create(Garden garden, int i) {
        return garden.records.create(Garden.ASHA, Garden.draft(fields(i))).id();
    }

    private static Map<String, Object> fields(int i) {
        return Map.ofEntries(
                Map.entry("title", "Title " + i),
                Map.entry("trees", i % 5000),
                Map.entry("area", 12.5),
                Map.entry("rent", 100_00 + i),
                Map.entry("laid_on", "2020-01-01"),
                Map.entry("watered_at", "2024-03-31T09:30:00Z"),
                Map.entry("fenced", true),
                Map.entry("fence", "Bamboo"),
                Map.entry("soil", "LOAM"),
                Map.entry("crops", List.of("PEA", "BEAN")),
                Map.entry("block", "2734"),
                Map.entry("story", "Some lines of text that tell what there is to tell."));
    }

    private static void bring(Garden garden, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivals.add(new Arrival(Garden.withId(UUID.randomUUID(), Garden.draft(fields(i))), List.of()));
        }
        garden.transactions().write(s -> garden.writer.bring(s, Garden.ASHA, arrivals));
    }

    private static RecordQuery prefix(int i) {
        String start = "G" + "BDGHJK".charAt(i % 6) + "AEIOU".charAt(i % 5);
        return new RecordQuery("garden", List.of(), Optional.of(start), Optional.empty(), 20, Optional.empty());
    }

    private static RecordQuery list(String sort) {
        return new RecordQuery("garden", List.of(), Optional.empty(), Optional.of(sort), 20, Optional.empty());
    }

    private static void run(String name, int rounds, int threads, IntConsumer work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int from = t;
            all.add(pool.submit(() -> {
                for (int i = from; i < rounds; i += threads) {
                    work.accept(i);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        double wall = (System.nanoTime() - start) / 1e6 / rounds;
        double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / rounds;
        pool.shutdown();
        System.out.printf(Locale.ROOT, "%-24s %8.3f ms wall  %8.3f ms cpu%n", name, wall, used);
    }
}
