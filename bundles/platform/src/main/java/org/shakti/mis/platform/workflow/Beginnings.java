package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.RecordView.Entered;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Session;

/** Finds the day on which a clock of a record would have begun, had it been asked then. */
final class Beginnings {
    private final Session session;
    private final RecordReader records;

    Beginnings(Session session, RecordReader records) {
        this.session = session;
        this.records = records;
    }

    /** Tells whether what a clock asks for has happened. */
    boolean met(TaskRow.Target target, Clock clock, RecordView record) throws SQLException {
        boolean over = Triggers.stopped(clock.stop(), record)
                || clock.stop().states().contains(record.envelope().state());
        return over
                || new TaskTable(session.connection())
                        .of(target.record(), clock.id()).stream()
                                .anyMatch(task -> !List.of("over", "superseded").contains(task.outcome()));
    }

    /** Returns the day on which the clock would have begun, unless it would have ended since. */
    Optional<LocalDate> day(Workflow workflow, Clock clock, RecordView record) {
        LocalDate made = Triggers.day(record.envelope().createdAt());
        if (clock.start().created()) {
            return Optional.of(made);
        }
        Optional<LocalDate> day = clock.start().field().flatMap(key -> Triggers.date(record, key));
        if (day.isPresent() || workflow.terminal().contains(record.envelope().state())) {
            return day;
        }
        Optional<LocalDate> began =
                clock.start().states().contains(workflow.initial()) ? Optional.of(made) : Optional.empty();
        for (Entered step : records.path(session, record.type(), record.id())) {
            if (clock.start().states().contains(step.state())) {
                began = Optional.of(step.on());
            } else if (clock.stop().states().contains(step.state())) {
                began = Optional.empty();
            }
        }
        return began;
    }
}
