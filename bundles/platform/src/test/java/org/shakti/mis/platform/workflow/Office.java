package org.shakti.mis.platform.workflow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.definitions.PackFolder;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.records.TestRecords;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

/** The room of workflows over real records, with a pack of folders, letters, calls and errands; it is 20 November 2026. */
public final class Office implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Caller ASHA = worker("asha");
    static final Caller BINA = worker("bina");
    public static final Caller DIRECTOR = new Caller("chitra", Set.of("*"), Scope.INSTANCE, "en", "org");

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T05:00:00Z"), Triggers.ZONE);

    public final Set<String> off = new HashSet<>();
    public final TestRecords records;
    final StoredWorkflows workflows;
    public final StoredTasks tasks;
    final StoredTimelines timelines;
    final Handovers handovers;

    public final TestDatabase database;
    public final Districts catalogues;
    private final Rules rules;

    public Office(Dialect dialect) {
        database = TestDatabase.fresh(dialect);
        catalogues = new Districts(PackFolder.catalogue(Path.of("src/test/resources/packs/letters")));
        Switches switches = new Switches() {
            @Override
            public boolean on(String module, String district) {
                return !off.contains(district);
            }

            @Override
            public boolean onAnywhere(String module) {
                return true;
            }
        };
        records = new TestRecords(database, catalogues, switches, NOW);
        records.tell(new ClockParticipant(catalogues, records.reader()));
        rules = new Rules(catalogues, switches, NOW);
        var transactions = database.transactions();
        workflows = new StoredWorkflows(transactions, records.reader(), records.writer(), rules, records.rules());
        tasks = new StoredTasks(
                transactions,
                records.reader(),
                records.writer(),
                records.audit().trail(),
                rules);
        timelines = new StoredTimelines(transactions, records.reader(), records.records(), catalogues);
        handovers = new Handovers(
                transactions,
                records.reader(),
                records.writer(),
                records.audit().trail(),
                rules);
    }

    /** Returns whoever starts clocks that come late. */
    ClockArrivals arrivals() {
        return new ClockArrivals(
                database.transactions(), new ClockArrivals.Rooms(records.reader(), records.footprint(), rules));
    }

    /** Lets another version of the pack take the place of the one that is there. */
    void renew(Path folder) {
        catalogues.packs = PackFolder.catalogue(folder);
    }

    public DueTasks due() {
        return new DueTasks(records.reader(), rules);
    }

    private static Caller worker(String account) {
        return new Caller(
                account,
                Set.of("records.read:*", "records.create:*", "records.change:*", "records.move:*", "tasks.read"),
                new Scope(Optional.of("org"), Set.of(), true, Optional.of(account)),
                "en",
                "org");
    }

    public RecordView folder(Caller caller, Map<String, Object> fields) {
        return make(caller, "folder", Optional.empty(), fields);
    }

    public RecordView below(Caller caller, RecordView folder, String type, Map<String, Object> fields) {
        return make(caller, type, Optional.of(folder.id()), fields);
    }

    public RecordView fill(Caller caller, RecordView record, String field, Object value) {
        RecordView now = records.records().find(caller, record.type(), record.id());
        return records.records()
                .change(
                        caller,
                        new RecordChange(
                                record.type(),
                                record.id(),
                                now.envelope().version(),
                                Map.of(field, Optional.of(value)),
                                Set.of()));
    }

    RecordView move(Caller caller, RecordView record, String to, LocalDate on, String... evidence) {
        List<Move.Evidence> named = List.of(evidence).stream()
                .map(code -> new Move.Evidence(code, Optional.of(on), Optional.of("in the cupboard")))
                .toList();
        return workflows.move(caller, new Move(record.type(), record.id(), to, on, named, false, Optional.empty()));
    }

    void assign(RecordWriter.Assignment assignment) {
        database.transactions().write(session -> records.writer().assign(session, DIRECTOR, assignment));
    }

    private RecordView make(Caller caller, String type, Optional<UUID> parent, Map<String, Object> fields) {
        Optional<String> district = parent.isPresent() ? Optional.empty() : Optional.of("303");
        return records.records()
                .create(caller, new NewRecord(type, Optional.empty(), parent, district, fields, Set.of()));
    }

    @Override
    public void close() {
        records.close();
        database.close();
    }

    /** The definitions, with every district. */
    public static final class Districts implements Catalogues {
        private volatile Catalogues packs;

        private Districts(Catalogues packs) {
            this.packs = packs;
        }

        @Override
        public Catalogue current() {
            return packs.current();
        }

        @Override
        public Catalogue in(String district) {
            return packs.current();
        }

        @Override
        public Optional<Place> place(String level, String code) {
            return Optional.of(new Place(level, code, Optional.empty(), Labels.english(code), Map.of()));
        }

        @Override
        public List<Place> placesIn(String level, String parent) {
            return List.of();
        }
    }
}
