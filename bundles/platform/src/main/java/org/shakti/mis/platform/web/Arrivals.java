package org.shakti.mis.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells what is lost from what is only on its way. Until everything was served once, whatever is not served is missing. From
 * then on a newcomer has a short while to be taken in, so that a module which is switched on makes nobody believe that the
 * server is down; what was served before and no longer is, is missing at once. Safe for many threads.
 */
final class Arrivals {
    /** A module's application is served within a second of its registration on an idle machine. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Set<Object> settled = new HashSet<>();
    private final Map<Object, Instant> arriving = new HashMap<>();
    private boolean complete;

    Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns which of the registered ones are missing, given those that are served. */
    synchronized Set<Object> missing(Set<Object> registered, Set<Object> served) {
        settled.retainAll(registered);
        arriving.keySet().retainAll(registered);
        var missing = new HashSet<Object>();
        for (Object each : registered) {
            if (served.contains(each)) {
                settled.add(each);
                arriving.remove(each);
            } else if (!complete || settled.contains(each) || waitedTooLong(each)) {
                missing.add(each);
            }
        }
        complete |= missing.isEmpty();
        return missing;
    }

    private boolean waitedTooLong(Object each) {
        Instant now = clock.instant();
        Instant since = arriving.computeIfAbsent(each, key -> now);
        return Duration.between(since, now).compareTo(PATIENCE) > 0;
    }
}
