package org.shakti.mis.platform.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets an account open so many identities in any one hour, and no more. Kept in memory only. */
final class RevealThrottle {
    static final int MOST = 30;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> opened = new HashMap<>();

    RevealThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts one, or refuses it. */
    synchronized void count(String account) {
        Instant now = clock.instant();
        Instant before = now.minus(WINDOW);
        opened.values().removeIf(times -> times.getLast().isBefore(before));
        Deque<Instant> times = opened.computeIfAbsent(account, a -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(before)) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            throw new TooManyRevealsException(
                    Duration.between(before, times.getFirst()).toSeconds() + 1);
        }
        times.addLast(now);
    }
}
