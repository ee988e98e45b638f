package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.OvertakenException;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.vault.Vault;

/** Writes records into the tables that are made from their definitions. */
@Component
public final class StoredRecordWriter implements RecordWriter {
    private final Tools tools;
    private final Drafting drafting;
    private final Inserts inserts;
    private final Changing changing;
    private final Repetition repetition;
    private final Handover handover;

    /** Takes the services that it works with. */
    @Activate
    public StoredRecordWriter(
            @Reference Catalogues catalogues,
            @Reference Switches switches,
            @Reference Vault vault,
            @Reference AuditTrail audit,
            @Reference RecordRooms rooms,
            @Reference RecordRules rules,
            @Reference RecordCompletions completions,
            @Reference WriteParticipants participants) {
        this(
                rooms,
                new Modules(rules, completions),
                new Outside(catalogues, switches, vault, Clock.systemUTC()),
                audit,
                participants);
    }

    StoredRecordWriter(
            RecordRooms rooms, Modules modules, Outside outside, AuditTrail audit, WriteParticipants participants) {
        this.tools = new Tools(
                outside.catalogues,
                outside.switches,
                outside.vault,
                rooms.tables(),
                rooms.store(),
                new DefinitionCheck(outside.catalogues, outside.clock),
                new References(rooms.tables(), rooms.store(), rooms.facts(outside.catalogues)),
                modules.rules,
                modules.completions,
                new Aftermath(rooms.journal(), audit, participants),
                outside.clock);
        this.drafting = new Drafting(tools);
        this.inserts = new Inserts(rooms.store(), drafting, rooms.dialect());
        this.changing = new Changing(tools, rooms.history());
        this.repetition = new Repetition(tools, rooms.history());
        this.handover = new Handover(tools, rooms.journal());
    }

    @Override
    public RecordView create(Session session, Caller caller, NewRecord draft) {
        return within(() -> {
            Optional<RecordView> stored = repetition.find(session, caller, draft);
            return stored.isPresent() ? stored.get() : makeOne(session, caller, draft);
        });
    }

    private RecordView makeOne(Session session, Caller caller, NewRecord draft) throws SQLException {
        try {
            return make(session, caller, List.of(new Arrival(draft, List.of(), draft.owner())), "created")
                    .get(0);
        } catch (ConflictException e) {
            // The same draft was being stored at the same moment.
            return repetition.find(session, caller, draft).orElseThrow(() -> e);
        }
    }

    @Override
    public List<RecordView> bring(Session session, Caller caller, List<Arrival> arrivals) {
        return within(() -> arrivals.isEmpty() ? List.of() : make(session, caller, arrivals, "imported"));
    }

    @Override
    public RecordView change(Session session, Caller caller, RecordChange change) {
        return within(() -> changing.change(session, caller, change));
    }

    @Override
    public RecordView enter(Session session, Caller caller, Entry entry) {
        return within(() -> {
            RecordSql sql = tools.use(session, entry.type());
            RecordView before = find(session, caller, sql, entry.id());
            tools.require(caller, "move", entry.type());
            tools.requireOn(sql.type(), before.envelope().district());
            tools.rules().requireStep(before, entry.to());
            Instant now = tools.now();
            RecordView after = Envelopes.entered(before, entry.to(), now);
            if (!tools.store().update(session, sql, caller, new RecordStore.Change(before, after, List.of()))) {
                throw new OvertakenException();
            }
            var entered = new RecordView.Entered(entry.to(), entry.on(), now, caller.account(), entry.evidence());
            tools.aftermath()
                    .follow(
                            session,
                            List.of(new Journal.Step(after, entered, entry.note())),
                            List.of(new Journal.Write(
                                    after, caller.account(), "moved", Changes.between(before, after, List.of()))),
                            List.of(new RecordWrite(
                                    sql.type(),
                                    Optional.of(before),
                                    Optional.of(after),
                                    Optional.of(entered),
                                    caller)));
            return after;
        });
    }

    @Override
    public RecordView assign(Session session, Caller caller, Assignment assignment) {
        return within(() -> handover.assign(session, caller, assignment));
    }

    @Override
    public void remove(Session session, Caller caller, String type, UUID id) {
        within(() -> {
            if (!caller.may("imports.undo")) {
                throw new NotAllowedException("imports.undo");
            }
            RecordSql sql = tools.use(session, type);
            RecordView record = find(session, caller, sql, id);
            tools.requireOn(sql.type(), record.envelope().district());
            boolean changed = record.envelope().version() > 1
                    || tools.references().anyBelow(session, record, below(type))
                    || !tools.store().delete(session, sql, caller, record);
            if (changed) {
                throw new ConflictException("The record has been worked on since it was made.", List.of());
            }
            return handover.forget(session, caller, sql, record);
        });
    }

    private List<org.shakti.mis.api.definition.RecordType> below(String type) {
        return List.copyOf(tools.catalogues().current().childrenOf(type));
    }

    private List<RecordView> make(Session session, Caller caller, List<Arrival> arrivals, String action)
            throws SQLException {
        List<Making> makings = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            Making making = drafting.prepare(session, caller, arrival);
            Drafting.remember(session, making.record());
            makings.add(making);
        }
        List<Making> stored = inserts.insert(session, makings);
        List<Vault.Deposit> deposits = new ArrayList<>();
        List<Journal.Step> steps = new ArrayList<>();
        List<Journal.Write> writes = new ArrayList<>(stored.size());
        List<RecordWrite> told = new ArrayList<>();
        for (Making making : stored) {
            RecordView record = making.record();
            if (!making.identity().isEmpty()) {
                deposits.add(new Vault.Deposit(record.type(), record.id(), Making.json(making.identity())));
            }
            steps.addAll(making.steps());
            writes.add(new Journal.Write(record, caller.account(), action, Changes.ofNew(record)));
            told.addAll(making.told(caller));
        }
        if (!deposits.isEmpty()) {
            tools.vault().add(session, deposits);
        }
        tools.aftermath().follow(session, steps, writes, told);
        return stored.stream().map(Making::record).toList();
    }

    private RecordView find(Session session, Caller caller, RecordSql sql, UUID id) throws SQLException {
        return tools.store()
                .find(session, sql, caller, id)
                .filter(r -> caller.may("records.read:" + r.type()))
                .orElseThrow(NotVisibleException::new);
    }

    private static <T> T within(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** What lies outside this room. */
    record Outside(Catalogues catalogues, Switches switches, Vault vault, Clock clock) {}

    /** What modules have to say about records. */
    record Modules(RecordRules rules, RecordCompletions completions) {}

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }
}
