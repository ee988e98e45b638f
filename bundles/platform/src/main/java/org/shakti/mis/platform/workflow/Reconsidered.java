package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Session;

/**
 * Looks again at the clocks that run only under a condition, or as long as an answer says, after answers have changed: a
 * clock whose condition no longer holds, or whose limit nobody knows any more, is over; one that may run from now on counts
 * from the day on which it would have begun; one with another limit counts anew from its day.
 */
final class Reconsidered {
    private final Session session;
    private final RecordReader records;
    private final ClockRun run;
    private final Beginnings beginnings;

    Reconsidered(Session session, RecordReader records, ClockRun run) {
        this.session = session;
        this.records = records;
        this.run = run;
        this.beginnings = new Beginnings(session, records);
    }

    void own(Workflow workflow, RecordWrite write, Triggers triggers) throws SQLException {
        RecordView after = write.after().orElseThrow();
        List<Clock> conditional = workflow.clocks().stream()
                .filter(c -> c.when().isPresent() || c.limitField().isPresent())
                .toList();
        boolean answered = write.before()
                .filter(before -> !before.fields().equals(after.fields()))
                .isPresent();
        if (!answered || conditional.isEmpty()) {
            return;
        }
        Condition.Facts facts = records.facts(session, after);
        TaskRow.Target target =
                new TaskRow.Target(after.type(), after.id(), after.envelope().root());
        for (Clock clock : conditional) {
            boolean holds = clock.when()
                    .map(guard -> Conditions.holds(guard, facts, triggers.day()))
                    .orElse(true);
            Optional<Integer> limit = holds ? Limits.of(clock, after) : Optional.empty();
            if (limit.isEmpty()) {
                run.end(target, clock, "over", triggers.day());
            } else if (!run.runs(target, clock)) {
                begin(workflow, target, new Now(clock, limit.get()), after);
            } else if (Limits.changed(clock, write.before().orElseThrow(), after)) {
                run.move(target, clock, limit.get());
            }
        }
    }

    private void begin(Workflow workflow, TaskRow.Target target, Now now, RecordView after) throws SQLException {
        if (!beginnings.met(target, now.clock, after)) {
            Optional<LocalDate> from = beginnings.day(workflow, now.clock, after);
            if (from.isPresent()) {
                run.open(target, new ClockRun.Beginning(now.clock, from.get(), now.limit));
            }
        }
    }

    /** A clock that may run, and how long. */
    private record Now(Clock clock, int limit) {}
}
