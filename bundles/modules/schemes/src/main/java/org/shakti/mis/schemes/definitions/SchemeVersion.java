package org.shakti.mis.schemes.definitions;

import java.time.LocalDate;
import java.util.Optional;
import org.shakti.mis.schemes.rules.Rule;

/**
 * The rules of a scheme from a day on, until the next version.
 *
 * @param from first day; since ever when absent
 * @param criteria who is entitled; empty when a program says it
 * @param program whether a {@link org.shakti.mis.api.entitlement.SchemeRule} says it
 */
public record SchemeVersion(Optional<LocalDate> from, Rule.Group criteria, boolean program) {
    /** Tells whether it has begun on a day. */
    public boolean begun(LocalDate day) {
        return from.map(first -> !first.isAfter(day)).orElse(true);
    }
}
