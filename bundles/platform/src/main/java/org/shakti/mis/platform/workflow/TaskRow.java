package org.shakti.mis.platform.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A task as it is stored. */
record TaskRow(
        UUID id,
        String clock,
        Target target,
        Keeper keeper,
        Optional<String> assignee,
        Days days,
        Instant openedAt,
        Optional<Closing> closing) {
    /** Outcome of a task that still has to be done. */
    static final String OPEN = "open";

    String outcome() {
        return closing.map(Closing::outcome).orElse(OPEN);
    }

    TaskRow closed(Closing end) {
        return new TaskRow(id, clock, target, keeper, assignee, days, openedAt, Optional.of(end));
    }

    TaskRow assigned(Optional<String> account) {
        return new TaskRow(id, clock, target, keeper, account, days, openedAt, closing);
    }

    /** The record for which the clock runs, and the root above it. */
    record Target(String type, UUID record, UUID root) {}

    /** Who keeps the root; the scope of the task follows from it. */
    record Keeper(String district, String organisation, String owner) {}

    /** The day on which the clock began, the day from which this round is counted, the last day, the first warning. */
    record Days(LocalDate started, LocalDate countedFrom, LocalDate due, LocalDate warn) {}

    /** How a task ended: {@code done} by hand, {@code met} by the records, {@code over} or {@code superseded}. */
    record Closing(String outcome, LocalDate on, Instant at, String by, String note) {}
}
