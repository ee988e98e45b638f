package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Optional;

/** A part of the platform that must be up before the instance counts as ready. Must answer at once. */
public interface Readiness {
    /** Returns a short stable name, such as {@code database}. */
    String name();

    /** Returns what is amiss, in plain words for the administrator; empty when all is well. */
    Optional<String> trouble();

    /** Returns what an administrator should look at although the instance is ready. */
    default List<HealthNote> notes() {
        return List.of();
    }
}
