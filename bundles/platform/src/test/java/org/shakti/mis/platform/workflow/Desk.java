package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.records.WriteParticipant;
import org.shakti.mis.platform.records.WriteParticipant.RecordWrite;
import org.shakti.mis.platform.storage.Session;

/** Writes of records as clocks see them, made by hand; the database of the tasks is a real one. */
final class Desk implements RecordReader {
    static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    static final Caller ASHA = new Caller("asha", Set.of("*"), Scope.INSTANCE, "en");

    private final FixedCatalogues catalogues;
    private final WriteParticipant clocks;
    private final Map<UUID, RecordView> records = new HashMap<>();
    private final Map<UUID, List<RecordView.Entered>> paths = new HashMap<>();
    private final List<RecordWrite> writes = new ArrayList<>();

    Desk(FixedCatalogues catalogues) {
        this.catalogues = catalogues;
        this.clocks = new ClockParticipant(catalogues, this);
    }

    RecordView file(LocalDate on) {
        UUID id = UUID.randomUUID();
        RecordView made = view("file", id, "OPEN", Optional.empty(), id, "asha", Map.of());
        note(made, Optional.empty(), entered("OPEN", on));
        return made;
    }

    RecordView visit(RecordView file, LocalDate on) {
        RecordView made = view(
                "visit",
                UUID.randomUUID(),
                "",
                Optional.of(file.id()),
                file.id(),
                file.envelope().owner(),
                Map.of("held_on", on));
        note(made, Optional.empty(), Optional.empty());
        return made;
    }

    void enter(RecordView file, String state, LocalDate on) {
        RecordView before = records.get(file.id());
        note(copy(before, state, before.envelope().owner(), before.fields()), Optional.of(before), entered(state, on));
    }

    void fill(RecordView file, Map<String, Object> fields) {
        RecordView before = records.get(file.id());
        note(
                copy(before, before.envelope().state(), before.envelope().owner(), fields),
                Optional.of(before),
                Optional.empty());
    }

    void assign(RecordView file, String owner) {
        RecordView before = records.get(file.id());
        note(copy(before, before.envelope().state(), owner, before.fields()), Optional.of(before), Optional.empty());
    }

    void remove(RecordView file) {
        writes.add(new RecordWrite(
                catalogues.type("file"),
                Optional.ofNullable(records.remove(file.id())),
                Optional.empty(),
                Optional.empty(),
                ASHA));
    }

    /** Hands all writes so far to the clocks, one call each. */
    void commit(Session session) throws SQLException {
        for (RecordWrite write : writes) {
            clocks.written(session, write);
        }
        writes.clear();
    }

    /** Hands all writes so far to the clocks in one batch. */
    void commitWhole(Session session) throws SQLException {
        clocks.written(session, List.copyOf(writes));
        writes.clear();
    }

    private void note(RecordView after, Optional<RecordView> before, Optional<RecordView.Entered> entered) {
        records.put(after.id(), after);
        entered.ifPresent(step ->
                paths.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(step));
        writes.add(new RecordWrite(catalogues.type(after.type()), before, Optional.of(after), entered, ASHA));
    }

    private static Optional<RecordView.Entered> entered(String state, LocalDate on) {
        return Optional.of(new RecordView.Entered(state, on, NOW, "asha", List.of()));
    }

    private static RecordView copy(RecordView view, String state, String owner, Map<String, Object> fields) {
        return view(
                view.type(),
                view.id(),
                state,
                view.envelope().parent(),
                view.envelope().root(),
                owner,
                fields);
    }

    private static RecordView view(
            String type,
            UUID id,
            String state,
            Optional<UUID> parent,
            UUID root,
            String owner,
            Map<String, Object> fields) {
        return new RecordView(
                type,
                id,
                new RecordView.Envelope(state, "303", "org", owner, parent, root, 1, NOW, NOW, "asha"),
                fields,
                Set.of(),
                Set.of());
    }

    @Override
    public Optional<RecordView> find(Session session, Caller caller, String type, UUID id) {
        return Optional.ofNullable(records.get(id)).filter(r -> caller.scope()
                .covers(
                        r.envelope().district(),
                        r.envelope().organisation(),
                        r.envelope().owner()));
    }

    @Override
    public Page<RecordView> search(Session session, Caller caller, RecordQuery query) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public List<RecordView.Entered> path(Session session, String type, UUID id) {
        return List.copyOf(paths.getOrDefault(id, List.of()));
    }

    @Override
    public Condition.Facts facts(Session session, RecordView record) {
        return Condition.Facts.of(record.fields());
    }

    @Override
    public List<RecordView> below(Session session, Caller caller, String type, UUID root) {
        return List.of();
    }
}
