package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.WriteParticipant;
import org.shakti.mis.platform.storage.Session;

/** Starts and stops clocks in the transaction of the write that moves them. */
@Component
public final class ClockParticipant implements WriteParticipant {
    private final Catalogues catalogues;
    private final RecordReader records;

    /** Takes the definitions and the records that guards of clocks look at. */
    @Activate
    public ClockParticipant(@Reference Catalogues catalogues, @Reference RecordReader records) {
        this.catalogues = catalogues;
        this.records = records;
    }

    @Override
    public void written(Session session, RecordWrite write) throws SQLException {
        written(session, List.of(write));
    }

    @Override
    public void written(Session session, List<RecordWrite> writes) throws SQLException {
        TaskTable table = new TaskTable(session.connection());
        TaskLedger ledger = new TaskLedger(table);
        for (RecordWrite write : writes) {
            Optional<RecordView> after = write.after();
            if (after.isPresent()) {
                apply(session, new Triggers(write, after.get()), write, ledger);
                follow(table, write, after.get());
            } else if (write.before().isPresent()) {
                forget(session, write.before().get().id());
            }
        }
        ledger.flush();
    }

    private void apply(Session session, Triggers triggers, RecordWrite write, TaskLedger ledger) throws SQLException {
        RecordView after = write.after().orElseThrow();
        Catalogue catalogue = catalogues.in(after.envelope().district());
        Optional<Workflow> own =
                catalogue.workflowOf(write.type()).filter(w -> !w.clocks().isEmpty());
        ClockRun run = new ClockRun(ledger, Holidays.of(catalogue), write);
        if (own.isPresent()) {
            if (write.before().isEmpty()) {
                ledger.made(after.id());
            }
            run.own(
                    own.get(),
                    triggers,
                    clock -> Triggers.stopped(clock.stop(), after) || !holds(session, clock, after)
                            ? Optional.empty()
                            : Limits.of(clock, after));
            new Reconsidered(session, records, run).own(own.get(), write, triggers);
        }
        above(session, catalogue, write, triggers, run);
    }

    private boolean holds(Session session, Clock clock, RecordView record) {
        return clock.when()
                .map(guard -> Conditions.holds(guard, records.facts(session, record), Triggers.day(Instant.now())))
                .orElse(true);
    }

    /** A child moves clocks of the record directly above it, and of the root. */
    private void above(Session session, Catalogue catalogue, RecordWrite write, Triggers triggers, ClockRun run)
            throws SQLException {
        RecordView child = write.after().orElseThrow();
        Optional<RecordType> parent = write.type().parent().flatMap(catalogue::type);
        Optional<UUID> parentId = child.envelope().parent();
        if (write.before().isPresent() || parent.isEmpty() || parentId.isEmpty()) {
            return;
        }
        UUID root = child.envelope().root();
        Map<UUID, RecordType> targets = new LinkedHashMap<>();
        targets.put(root, Roots.of(catalogue, write.type()));
        targets.put(parentId.get(), parent.get());
        for (Map.Entry<UUID, RecordType> target : targets.entrySet()) {
            Optional<Workflow> workflow = catalogue.workflowOf(target.getValue());
            if (workflow.isPresent()) {
                String type = target.getValue().name();
                run.child(
                        workflow.get(),
                        new TaskRow.Target(type, target.getKey(), root),
                        triggers,
                        clock -> clock.when().isEmpty() && clock.limitField().isEmpty()
                                ? Optional.of(clock.limit())
                                : records.find(session, write.caller(), type, target.getKey())
                                        .filter(record -> holds(session, clock, record))
                                        .flatMap(record -> Limits.of(clock, record)));
            }
        }
    }

    /** Tasks follow their root to its new keeper. */
    private static void follow(TaskTable table, RecordWrite write, RecordView after) throws SQLException {
        boolean root = after.envelope().root().equals(after.id());
        TaskRow.Keeper keeper = ClockRun.keeper(after);
        if (root
                && write.before()
                        .filter(b -> !ClockRun.keeper(b).equals(keeper))
                        .isPresent()) {
            table.keep(after.id(), keeper);
        }
    }

    private static void forget(Session session, UUID record) throws SQLException {
        new TaskTable(session.connection()).forget(record);
        new EvidenceTable(session.connection()).forget(record);
    }
}
