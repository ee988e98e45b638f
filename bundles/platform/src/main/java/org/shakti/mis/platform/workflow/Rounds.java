package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.definition.Clock;

/** Opens the next round of a repeating clock when one has ended; a round that nobody kept stays open and overdue. */
final class Rounds {
    private Rounds() {}

    /** Returns the round that begins when {@code ended} has ended; nothing after the last stretch. */
    static Optional<TaskRow> next(Clock clock, TaskRow ended, LocalDate on, DueDates dates) {
        LocalDate started = ended.days().started();
        return dates.due(clock, started, on)
                .map(due -> new TaskRow(
                        UUID.randomUUID(),
                        clock.id(),
                        ended.target(),
                        ended.keeper(),
                        ended.assignee(),
                        new TaskRow.Days(started, on, due, DueDates.warn(due, clock.warnDays())),
                        ended.closing().map(TaskRow.Closing::at).orElse(ended.openedAt()),
                        Optional.empty()));
    }
}
