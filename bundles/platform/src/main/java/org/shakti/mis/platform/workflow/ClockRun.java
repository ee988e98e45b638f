package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;

/** Moves the clocks of one write: first what ends, then what begins. */
final class ClockRun {
    private final TaskLedger ledger;
    private final DueDates dates;
    private final RecordWrite write;
    private final RecordView after;

    ClockRun(TaskLedger ledger, DueDates dates, RecordWrite write) {
        this.ledger = ledger;
        this.dates = dates;
        this.write = write;
        this.after = write.after().orElseThrow();
    }

    static TaskRow.Keeper keeper(RecordView view) {
        RecordView.Envelope envelope = view.envelope();
        return new TaskRow.Keeper(envelope.district(), envelope.organisation(), envelope.owner());
    }

    /** Moves the clocks of the written record itself; {@code term} is how long one runs, if it may start. */
    void own(Workflow workflow, Triggers triggers, Function<Clock, Optional<Integer>> term) throws SQLException {
        TaskRow.Target target = new TaskRow.Target(
                write.type().name(), after.id(), after.envelope().root());
        for (Clock clock : workflow.clocks()) {
            Optional<LocalDate> stop = triggers.stops(clock.stop());
            if (stop.isPresent() || triggers.emptied(clock.start())) {
                end(target, clock, stop.map(d -> "met").orElse("over"), stop.orElseGet(triggers::day));
            }
        }
        if (write.entered().filter(e -> workflow.terminal().contains(e.state())).isPresent()) {
            for (TaskRow row : ledger.open(after.id())) {
                end(row, "over", triggers.day());
            }
        }
        for (Clock clock : workflow.clocks()) {
            Optional<LocalDate> start = triggers.starts(clock.start());
            Optional<Integer> limit = start.isPresent() ? term.apply(clock) : Optional.empty();
            if (limit.isPresent()) {
                boolean again = clock.start().field().isPresent();
                start(target, new Beginning(clock, start.orElseThrow(), limit.get()), again);
            }
            if (clock.assigneeField().isPresent()) {
                handOver(target, clock);
            }
        }
    }

    boolean runs(TaskRow.Target target, Clock clock) throws SQLException {
        return ledger.open(target.record(), clock.id()).isPresent();
    }

    private void handOver(TaskRow.Target target, Clock clock) throws SQLException {
        Optional<TaskRow> running = ledger.open(target.record(), clock.id());
        Optional<String> account = assignee(target, clock);
        if (running.filter(row -> !row.assignee().equals(account)).isPresent()) {
            ledger.assign(running.get(), account);
        }
    }

    /** Moves the clocks of a record above the written one, of which that one is a child. */
    void child(Workflow workflow, TaskRow.Target above, Triggers triggers, Function<Clock, Optional<Integer>> term)
            throws SQLException {
        for (Clock clock : workflow.clocks()) {
            Optional<LocalDate> stop = triggers.child(clock.stop());
            if (stop.isPresent()) {
                stopByChild(above, clock, stop.get());
            }
            Optional<LocalDate> start = triggers.child(clock.start());
            Optional<Integer> limit = start.isPresent() ? term.apply(clock) : Optional.empty();
            if (limit.isPresent()) {
                start(above, new Beginning(clock, start.orElseThrow(), limit.get()), true);
            }
        }
    }

    /** A child ends a simple clock; a repeating one goes on with its next round, unless the child is of an older round. */
    void stopByChild(TaskRow.Target above, Clock clock, LocalDate on) throws SQLException {
        Optional<TaskRow> row = ledger.open(above.record(), clock.id());
        boolean ofThisRound =
                row.filter(r -> !on.isBefore(r.days().countedFrom())).isPresent();
        if (row.isEmpty() || !ofThisRound) {
            return;
        }
        end(row.get(), "met", on);
        Optional<TaskRow> next =
                clock.repeats().isEmpty() ? Optional.empty() : Rounds.next(clock, row.get(), on, dates);
        if (next.isPresent()) {
            ledger.add(next.get());
        }
    }

    /** Starts a clock; a running one begins again only when the date that it counts from is another one now. */
    private void start(TaskRow.Target target, Beginning beginning, boolean again) throws SQLException {
        Clock clock = beginning.clock;
        Optional<TaskRow> running = ledger.open(target.record(), clock.id());
        boolean goesOn = running.isPresent() && (!again || !clock.repeats().isEmpty());
        if (goesOn
                || running.filter(r -> r.days().countedFrom().equals(beginning.from))
                        .isPresent()) {
            return;
        }
        if (running.isPresent()) {
            end(running.get(), "superseded", beginning.from);
        }
        open(target, beginning);
    }

    /** Counts anew from the same day when another limit holds from now on. */
    void move(TaskRow.Target target, Clock clock, int limit) throws SQLException {
        Optional<TaskRow> running = ledger.open(target.record(), clock.id());
        if (running.isPresent()) {
            LocalDate from = running.get().days().countedFrom();
            end(running.get(), "superseded", Triggers.day(after.envelope().changedAt()));
            open(target, new Beginning(clock, from, limit));
        }
    }

    /** Opens the first task of a clock; rounds of a repeating one that lay before the write are not asked for. */
    void open(TaskRow.Target target, Beginning beginning) throws SQLException {
        Clock clock = beginning.clock;
        LocalDate from = beginning.from;
        LocalDate written = Triggers.day(after.envelope().changedAt());
        Optional<LocalDate> first = clock.repeats().isEmpty()
                ? Optional.of(dates.due(from, beginning.limit, clock.unit()))
                : dates.due(clock, from, from);
        boolean past =
                !clock.repeats().isEmpty() && first.filter(written::isAfter).isPresent();
        LocalDate counted = past ? written : from;
        Optional<LocalDate> due = past ? dates.due(clock, from, written) : first;
        if (due.isPresent()) {
            ledger.add(new TaskRow(
                    ledger.newId(),
                    clock.id(),
                    target,
                    keeper(after),
                    assignee(target, clock),
                    new TaskRow.Days(from, counted, due.get(), DueDates.warn(due.get(), clock.warnDays())),
                    after.envelope().changedAt(),
                    Optional.empty()));
        }
    }

    private Optional<String> assignee(TaskRow.Target target, Clock clock) {
        return target.record().equals(after.id())
                ? clock.assigneeField().map(after.fields()::get).map(Object::toString)
                : Optional.empty();
    }

    /** A clock, the day from which it counts, and how long it runs in its unit. */
    record Beginning(Clock clock, LocalDate from, int limit) {}

    /** Ends a clock, if it runs. */
    void end(TaskRow.Target target, Clock clock, String outcome, LocalDate on) throws SQLException {
        Optional<TaskRow> row = ledger.open(target.record(), clock.id());
        if (row.isPresent()) {
            end(row.get(), outcome, on);
        }
    }

    private void end(TaskRow row, String outcome, LocalDate on) throws SQLException {
        ledger.close(
                row,
                new TaskRow.Closing(
                        outcome,
                        on,
                        after.envelope().changedAt(),
                        write.caller().account(),
                        ""));
    }
}
