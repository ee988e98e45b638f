package org.shakti.mis.platform.access;

import java.time.Duration;
import java.time.Instant;

/** How long a session lives: half an hour without use, and twelve hours in all. */
final class SessionLife {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration WHOLE = Duration.ofHours(12);

    private SessionLife() {}

    static boolean over(Instant startedAt, Instant seenAt, Instant now) {
        return !now.isBefore(seenAt.plus(IDLE)) || !now.isBefore(startedAt.plus(WHOLE));
    }
}
