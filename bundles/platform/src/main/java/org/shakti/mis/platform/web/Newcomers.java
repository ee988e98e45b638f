package org.shakti.mis.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells what is lost from what is only coming or going. Until everything was served once, whatever is not served is missing.
 * From then on it has a short while from the first look at it, so that a module which is switched on or off makes nobody
 * believe that the server is down. Safe for many threads.
 */
final class Newcomers {
    /** A module's application is served within a second of its registration on an idle machine. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Map<Object, Instant> waiting = new HashMap<>();
    private boolean complete;

    Newcomers(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns which of the registered ones are missing, given those that are served. */
    synchronized Set<Object> missing(Set<Object> registered, Set<Object> served) {
        var unserved = new HashSet<>(registered);
        unserved.removeAll(served);
        complete |= unserved.isEmpty();
        if (!complete) {
            return unserved;
        }
        Instant now = clock.instant();
        waiting.keySet().retainAll(unserved);
        unserved.removeIf(each -> !waitedTooLong(each, now));
        return unserved;
    }

    private boolean waitedTooLong(Object each, Instant now) {
        Instant since = waiting.computeIfAbsent(each, key -> now);
        return Duration.between(since, now).compareTo(PATIENCE) > 0;
    }
}
