package org.shakti.mis.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Drives a server with a fixed number of requests from a number of clients, each on a connection of its own. */
public final class Load {
    private static final Set<Integer> EXPECTED = Set.of(200, 201);

    private final int port;
    private final ProcessMeter meter;

    /** Drives the server on this port and meters its processes. */
    public Load(int port, ProcessMeter meter) {
        this.port = port;
        this.meter = meter;
    }

    /** Sends the requests, shared equally among the clients, and returns what the window showed. */
    public Figures run(Requests requests, int clients, int total) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            int each = Math.max(1, total / clients);
            List<Callable<Lane>> lanes = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                SplittableRandom random = new SplittableRandom(System.nanoTime() + client);
                lanes.add(() -> drive(requests, random, each));
            }
            double cpu = meter.cpuSeconds();
            long begin = System.nanoTime();
            List<Future<Lane>> done = threads.invokeAll(lanes);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return figures(done, seconds, meter.cpuSeconds() - cpu);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be made.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Lane drive(Requests requests, SplittableRandom random, int count) throws IOException {
        long[] nanos = new long[count];
        int good = 0;
        HttpLine line = new HttpLine(port);
        try {
            for (int i = 0; i < count; i++) {
                Request request = requests.next(random);
                long start = System.nanoTime();
                if (answered(line, request)) {
                    nanos[good++] = System.nanoTime() - start;
                }
                if (line.closing()) {
                    line.close();
                    line = new HttpLine(port);
                }
            }
        } finally {
            line.close();
        }
        return new Lane(Arrays.copyOf(nanos, good), count - good);
    }

    /** A broken connection is an unanswered request: it is counted, and the next one goes over a new connection. */
    private static boolean answered(HttpLine line, Request request) {
        try {
            return EXPECTED.contains(line.send(request));
        } catch (IOException broken) {
            line.abandon();
            return false;
        }
    }

    private static Figures figures(List<Future<Lane>> lanes, double seconds, double cpu)
            throws InterruptedException, ExecutionException {
        int errors = 0;
        long[] all = new long[0];
        for (Future<Lane> future : lanes) {
            Lane lane = future.get();
            int at = all.length;
            all = Arrays.copyOf(all, at + lane.nanos.length);
            System.arraycopy(lane.nanos, 0, all, at, lane.nanos.length);
            errors += lane.errors;
        }
        Arrays.sort(all);
        double perRequest = cpu * 1000 / Math.max(1, all.length + errors);
        return new Figures(all.length, errors, seconds, share(all, 0.50), share(all, 0.95), perRequest);
    }

    private static double share(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    /** What one client saw. */
    private static final class Lane {
        private final long[] nanos;
        private final int errors;

        Lane(long[] nanos, int errors) {
            this.nanos = nanos;
            this.errors = errors;
        }
    }
}
