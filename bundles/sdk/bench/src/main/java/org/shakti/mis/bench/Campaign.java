package org.shakti.mis.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.shakti.mis.bench.data.Register;
import org.shakti.mis.bench.load.Figures;
import org.shakti.mis.bench.load.Load;
import org.shakti.mis.bench.load.ProcessMeter;
import org.shakti.mis.bench.load.Requests;
import org.shakti.mis.bench.report.Outcome;
import org.shakti.mis.bench.report.Outcome.Bulk;
import org.shakti.mis.bench.report.Outcome.Cell;
import org.shakti.mis.bench.side.Side;
import org.shakti.mis.bench.side.Work;

/** Measures both sides at one size on one database, turn by turn, so that a busy machine is unfair to both alike. */
final class Campaign {
    private static final int LARGE_SHEET = 10_000;
    private static final int SMALL_SHEET = 1_000;
    private static final int SMALL_SHEETS = 5;
    static final int COLD_CLIENTS = 4;

    private final Settings settings;
    private final List<Side> sides;
    private final Outcome outcome;
    private final Register register = new Register(20_260_101);
    private int rows;

    Campaign(Settings settings, List<Side> sides, Outcome outcome) {
        this.settings = settings;
        this.sides = List.copyOf(sides);
        this.outcome = outcome;
    }

    /** Fills, starts again, and measures cold, warm and in bulk. */
    void run() throws IOException {
        for (Side side : sides) {
            side.start();
        }
        sheets(outcome.size(), Math.min(LARGE_SHEET, outcome.size()));
        List<Side.Start> restarts = new ArrayList<>();
        for (Side side : sides) {
            side.close();
            restarts.add(side.start());
        }
        cold();
        for (Side side : sides) {
            warmUp(side);
        }
        for (int clients : settings.clients()) {
            for (Work work : Work.values()) {
                warm(work, clients);
            }
        }
        int small = Math.min(SMALL_SHEET, outcome.size());
        sheets(SMALL_SHEETS * small, small);
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            boolean fresh = countsAtOnce(side);
            outcome.add(new Outcome.Room(side.name(), restarts.get(i), side.residentMegabytes(), fresh));
        }
    }

    private void sheets(int total, int perSheet) throws IOException {
        Map<String, List<Double>> speeds = new HashMap<>();
        Map<String, Double> cpu = new HashMap<>();
        for (int done = 0; done < total; done += perSheet) {
            String sheet = register.sheet(rows, perSheet);
            rows += perSheet;
            for (Side side : sides) {
                ProcessMeter meter = new ProcessMeter(side.processes());
                double before = meter.cpuSeconds();
                long begin = System.nanoTime();
                int accepted = side.load(sheet);
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (accepted != perSheet) {
                    throw new IOException(side.name() + " took " + accepted + " of " + perSheet + " rows.");
                }
                speeds.computeIfAbsent(side.name(), name -> new ArrayList<>()).add(perSheet / seconds);
                cpu.merge(side.name(), meter.cpuSeconds() - before, Double::sum);
            }
        }
        for (Side side : sides) {
            List<Double> all = speeds.getOrDefault(side.name(), List.of());
            double perRow = cpu.getOrDefault(side.name(), 0.0) * 1000 / total;
            outcome.add(new Bulk(side.name(), perSheet, middle(all, value -> value), perRow));
        }
    }

    private void cold() throws IOException {
        for (Work work : Work.values()) {
            for (Side side : sides) {
                Figures figures = load(side).run(side.requests(work), COLD_CLIENTS, work.of(settings.cold()));
                outcome.add(new Cell(side.name(), work, "cold", COLD_CLIENTS, figures));
            }
        }
    }

    private void warmUp(Side side) throws IOException {
        for (Work work : Work.values()) {
            load(side).run(side.requests(work), COLD_CLIENTS, work.of(settings.warmup()));
        }
    }

    private void warm(Work work, int clients) throws IOException {
        List<Requests> requests = new ArrayList<>();
        List<List<Figures>> windows = new ArrayList<>();
        for (Side side : sides) {
            requests.add(side.requests(work));
            windows.add(new ArrayList<>());
        }
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = 0; i < sides.size(); i++) {
                Load load = load(sides.get(i));
                windows.get(i).add(load.run(requests.get(i), clients, work.of(settings.requests())));
            }
        }
        for (int i = 0; i < sides.size(); i++) {
            outcome.add(new Cell(sides.get(i).name(), work, "warm", clients, median(windows.get(i))));
        }
    }

    private boolean countsAtOnce(Side side) throws IOException {
        long before = side.counted();
        side.load(register.sheet(rows++, 1));
        return side.counted() == before + 1;
    }

    private static Load load(Side side) {
        return new Load(side.port(), new ProcessMeter(side.processes()));
    }

    private static Figures median(List<Figures> windows) {
        int errors = windows.stream().mapToInt(Figures::errors).sum();
        int requests = windows.stream().mapToInt(Figures::requests).sum();
        double perSecond = middle(windows, Figures::perSecond);
        return new Figures(
                requests,
                errors,
                requests / Math.max(perSecond, 1e-9),
                middle(windows, Figures::p50),
                middle(windows, Figures::p95),
                middle(windows, Figures::cpuMillis));
    }

    private static <T> double middle(List<T> all, ToDoubleFunction<T> value) {
        List<Double> sorted = all.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
