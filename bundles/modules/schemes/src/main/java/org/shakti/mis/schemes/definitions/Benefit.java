package org.shakti.mis.schemes.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.schemes.rules.Rule;

/**
 * Something that a scheme gives during some time.
 *
 * @param id its id, unique within the scheme
 * @param amount rupees; absent when it is no money, or the sum is not stated
 * @param period per what, such as {@code month} or {@code once}; empty when it is not stated
 * @param from first day; start not known when absent
 * @param to last day; still given when absent
 * @param condition to whom, of those who are entitled; to all when absent
 * @param forWhom to whom, in words, where facts cannot say it; no texts when they can
 * @param note what people should know
 * @param origin where it comes from
 */
public record Benefit(
        String id,
        Optional<BigDecimal> amount,
        String period,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Rule.Group> condition,
        Labels forWhom,
        Labels note,
        Provenance origin) {
    /** Tells whether it is given on a day. */
    public boolean givenOn(LocalDate day) {
        return from.map(first -> !first.isAfter(day)).orElse(true)
                && to.map(last -> !last.isBefore(day)).orElse(true);
    }
}
