package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.record.Task;

/**
 * A task as people and programs read it.
 *
 * @param running days since the clock began
 * @param left days until it is due; below zero when overdue
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TaskJson(
        UUID id,
        @Nullable String clock,
        String title,
        @Nullable String who,
        @Nullable String law,
        @Nullable String strictness,
        Subject subject,
        LocalDate due,
        LocalDate warn,
        LocalDate started,
        long running,
        long left,
        boolean overdue,
        String assignee,
        String outcome,
        @Nullable LocalDate doneOn) {
    /** The record of a task; {@code code} is that of its root. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Subject(String type, UUID id, String rootType, UUID root, String code, String district) {}

    static TaskJson of(Task task, String language, LocalDate today) {
        Task.Dates dates = task.dates();
        LocalDate until = dates.done().orElse(today);
        Clock clock = task.clock().orElse(null);
        return new TaskJson(
                task.id(),
                clock == null ? null : clock.id(),
                task.title().in(language),
                clock == null ? null : clock.who().in(language),
                clock == null ? null : clock.law(),
                clock == null ? null : clock.strictness(),
                subject(task.subject()),
                dates.due(),
                dates.warn(),
                dates.started(),
                Math.max(0, ChronoUnit.DAYS.between(dates.started(), until)),
                ChronoUnit.DAYS.between(until, dates.due()),
                task.open() && today.isAfter(dates.due()),
                task.assignee(),
                task.outcome(),
                dates.done().orElse(null));
    }

    private static Subject subject(Task.Subject subject) {
        return new Subject(
                subject.type(), subject.id(), subject.rootType(), subject.root(), subject.code(), subject.district());
    }
}
