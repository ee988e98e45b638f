package org.shakti.mis.platform.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long to leave something alone that fails: a second at first, twice as long each time, five minutes at most. */
final class Patience {
    private static final int DOUBLINGS = 8;
    private static final Duration MOST = Duration.ofMinutes(5);

    private final Clock clock;
    private int failures;
    private Instant until = Instant.MIN;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** Returns how long it still takes; nothing when it may be tried. */
    Optional<Duration> left() {
        Instant now = clock.instant();
        return now.isBefore(until) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    void succeeded() {
        failures = 0;
    }

    /** Returns how long to wait now. */
    Duration failed() {
        Duration wait = Duration.ofSeconds(1L << Math.min(failures++, DOUBLINGS));
        Duration bounded = wait.compareTo(MOST) > 0 ? MOST : wait;
        until = clock.instant().plus(bounded);
        return bounded;
    }
}
