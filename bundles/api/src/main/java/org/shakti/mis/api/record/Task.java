package org.shakti.mis.api.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Labels;

/**
 * Something that is to be done by a day, opened by a clock for a record.
 *
 * @param id its id
 * @param clock the clock that opened it; absent when its pack has been removed
 * @param title what is to be done, as people read it
 * @param subject the record for which the clock runs
 * @param dates when it started, when it is due, when it was done
 * @param assignee account that has to act
 * @param outcome {@code open}, {@code done}, {@code met}, {@code over} or {@code superseded}
 */
public record Task(
        UUID id, Optional<Clock> clock, Labels title, Subject subject, Dates dates, String assignee, String outcome) {
    /** Tells whether it still has to be done. */
    public boolean open() {
        return "open".equals(outcome);
    }

    /**
     * The record of a task.
     *
     * @param type record type
     * @param id record
     * @param rootType type of the root
     * @param root the record at the top of its parents
     * @param code code of the root; empty when it has none
     * @param district LGD code of the district
     */
    public record Subject(String type, UUID id, String rootType, UUID root, String code, String district) {}

    /**
     * The days of a task.
     *
     * @param started day from which the clock counts
     * @param due last day
     * @param warn first day on which people are warned
     * @param done day on which it was done or fell away
     */
    public record Dates(LocalDate started, LocalDate due, LocalDate warn, Optional<LocalDate> done) {}
}
