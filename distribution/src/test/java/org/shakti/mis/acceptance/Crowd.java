package org.shakti.mis.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients that do the same things over and over, each on a thread of its own, until they are sent home. */
final class Crowd implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Sends in a number of clients; each turn makes one request, and is told how many came before it. */
    Crowd(int clients, IntFunction<Answer> turn) {
        for (int client = 0; client < clients; client++) {
            int first = client;
            Thread thread = new Thread(() -> work(first, turn), "client-" + client);
            threads.add(thread);
            thread.start();
        }
    }

    private void work(int first, IntFunction<Answer> turn) {
        for (int at = first; working.get(); at++) {
            try {
                Answer answer = turn.apply(at);
                answered.incrementAndGet();
                if (answer.status() / 100 != 2) {
                    failures.add(answer.response().uri() + " " + answer.status() + " " + answer.text());
                }
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    int answered() {
        return answered.get();
    }

    /** Returns every answer that was no success, and every request without an answer. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        working.set(false);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }
}
