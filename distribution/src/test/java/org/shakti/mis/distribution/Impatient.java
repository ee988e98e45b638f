package org.shakti.mis.distribution;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who calls a server from before its first moment on, and keeps what is neither an answer nor a request to wait. */
final class Impatient implements AutoCloseable {
    private static final List<String> CALLS = List.of("/api/health", "/api/session", "/api/schemes");
    private static final Set<Integer> ANSWERS = Set.of(200, 401);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long AFTER_AN_ANSWER_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final RunningServer server;
    private final AtomicBoolean calling = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::call, "impatient");

    Impatient(RunningServer server) {
        this.server = server;
        thread.start();
    }

    private void call() {
        for (int i = 0; calling.get(); i++) {
            String path = CALLS.get(i % CALLS.size());
            try {
                judge(path, server.get(path));
                LockSupport.parkNanos(AFTER_AN_ANSWER_NANOS);
            } catch (ConnectException notYet) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (IOException e) {
                faults.add(path + " " + e);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void judge(String path, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        boolean waits = answer.statusCode() == 503 && type.equals("application/problem+json");
        asked.addAndGet(waits ? 1 : 0);
        if (!waits && !ANSWERS.contains(answer.statusCode())) {
            faults.add(path + " " + answer.statusCode() + " " + type + " " + answer.body());
        }
    }

    /** Returns how often it was asked to wait. */
    int asked() {
        return asked.get();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws InterruptedException {
        calling.set(false);
        thread.join(PATIENCE_MILLIS);
    }
}
