package org.shakti.mis.platform.indicators;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when is counted, both days included.
 *
 * @param from first day; any time before when absent
 * @param to last day; any time after when absent
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** All of the time. */
    public static final Period OPEN = new Period(Optional.empty(), Optional.empty());

    boolean open() {
        return from.isEmpty() && to.isEmpty();
    }

    /** How things stand at the end is not a matter of the beginning. */
    Period asOf() {
        return new Period(Optional.empty(), to);
    }
}
