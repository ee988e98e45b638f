package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Session;

/** Starts clocks for a record that was there before them, from the day on which they would have begun. */
final class LateStart {
    private static final Caller PLATFORM = new Caller("platform", Set.of("*"), Scope.INSTANCE, "en");

    private final RecordReader records;
    private final Rules rules;

    LateStart(RecordReader records, Rules rules) {
        this.records = records;
        this.rules = rules;
    }

    /** Tells whether one of the clocks has to be started for a record. */
    boolean wanted(Session session, String type, UUID id, Set<String> clocks) throws SQLException {
        Optional<RecordView> record = records.find(session, PLATFORM, type, id);
        return record.isPresent() && !missing(session, record.get(), clocks).isEmpty();
    }

    /** Starts those of the clocks that have to be; nobody else may write the record meanwhile. */
    boolean start(Session session, String type, UUID id, Set<String> clocks) throws SQLException {
        Optional<RecordView> found = records.find(session, PLATFORM, type, id);
        if (found.isEmpty()) {
            return false;
        }
        RecordView record = now(found.get());
        Catalogue catalogue = rules.catalogue(record.envelope().district());
        RecordType definition = catalogue.type(type).orElseThrow();
        TaskLedger ledger = new TaskLedger(new TaskTable(session.connection()));
        RecordWrite write =
                new RecordWrite(definition, Optional.of(record), Optional.of(record), Optional.empty(), PLATFORM);
        ClockRun run = new ClockRun(ledger, Holidays.of(catalogue), write);
        TaskRow.Target target = target(record);
        for (ClockRun.Beginning beginning : missing(session, found.get(), clocks)) {
            run.open(target, beginning);
            Optional<LocalDate> child =
                    lastChild(session, record, beginning.clock().stop().childType());
            if (child.isPresent()) {
                run.stopByChild(target, beginning.clock(), child.get());
            }
        }
        ledger.flush();
        return true;
    }

    private List<ClockRun.Beginning> missing(Session session, RecordView record, Set<String> clocks)
            throws SQLException {
        List<ClockRun.Beginning> missing = new ArrayList<>();
        Optional<Workflow> workflow = rules.workflow(record);
        if (workflow.isEmpty()
                || workflow.get().terminal().contains(record.envelope().state())) {
            return missing;
        }
        Beginnings beginnings = new Beginnings(session, records);
        for (Clock clock : workflow.get().clocks()) {
            if (clocks.contains(clock.id()) && !beginnings.met(target(record), clock, record)) {
                beginning(session, workflow.get(), clock, record).ifPresent(missing::add);
            }
        }
        return missing;
    }

    private Optional<ClockRun.Beginning> beginning(Session session, Workflow workflow, Clock clock, RecordView record) {
        boolean holds = clock.when()
                .map(guard -> Conditions.holds(guard, records.facts(session, record), rules.today()))
                .orElse(true);
        Optional<Integer> limit = holds ? Limits.of(clock, record) : Optional.empty();
        return limit.flatMap(days -> new Beginnings(session, records)
                .day(workflow, clock, record)
                .or(() -> lastChild(session, record, clock.start().childType()))
                .filter(from -> !leftSince(session, clock, record, from))
                .map(from -> new ClockRun.Beginning(clock, from, days)));
    }

    /** A clock that did not begin with a state may have been stopped by one that the record has left again. */
    private boolean leftSince(Session session, Clock clock, RecordView record, LocalDate from) {
        return clock.start().states().isEmpty()
                && records.path(session, record.type(), record.id()).stream()
                        .anyMatch(step -> clock.stop().states().contains(step.state())
                                && !step.on().isBefore(from));
    }

    private Optional<LocalDate> lastChild(Session session, RecordView record, Optional<String> type) {
        Catalogue catalogue = rules.catalogue(record.envelope().district());
        return type.flatMap(catalogue::type)
                .flatMap(child -> records
                        .below(
                                session,
                                PLATFORM,
                                child.name(),
                                record.envelope().root())
                        .stream()
                        .filter(one -> belongs(one, record))
                        .map(one -> Triggers.told(child, one)
                                .orElseGet(() -> Triggers.day(one.envelope().createdAt())))
                        .max(Comparator.naturalOrder()));
    }

    private static boolean belongs(RecordView child, RecordView record) {
        return child.envelope().root().equals(record.id())
                || child.envelope().parent().filter(record.id()::equals).isPresent();
    }

    private static TaskRow.Target target(RecordView record) {
        return new TaskRow.Target(record.type(), record.id(), record.envelope().root());
    }

    /** The record as if it were written now: rounds that nobody could know of are not asked for. */
    private RecordView now(RecordView record) {
        RecordView.Envelope was = record.envelope();
        RecordView.Envelope now = new RecordView.Envelope(
                was.state(),
                was.district(),
                was.organisation(),
                was.owner(),
                was.parent(),
                was.root(),
                was.version(),
                was.createdAt(),
                rules.now(),
                was.createdBy());
        return new RecordView(record.type(), record.id(), now, record.fields(), record.declined(), record.held());
    }
}
