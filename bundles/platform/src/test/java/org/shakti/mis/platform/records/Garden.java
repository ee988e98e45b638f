package org.shakti.mis.platform.records;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;
import org.shakti.mis.platform.storage.Transactions;

/** The whole room of records over a real database, with the sample pack. */
public final class Garden implements AutoCloseable {
    public static final Caller ASHA = new Caller("asha", Set.of("*"), Scope.INSTANCE, "en", "org-a");
    public static final Caller BINA = new Caller("bina", Set.of("*"), Scope.INSTANCE, "en", "org-b");

    final TestDatabase database;
    final SampleCatalogues catalogues = new SampleCatalogues();
    final Set<String> off = new HashSet<>();
    final TestRecords room;
    final StoredRecordWriter writer;
    final StoredRecordReader reader;
    final StoredRecords records;

    public Garden(Dialect dialect) {
        database = TestDatabase.fresh(dialect);
        room = new TestRecords(database, catalogues, switches());
        writer = room.writer;
        reader = room.reader;
        records = room.records;
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public TestRecords room() {
        return room;
    }

    public StoredRecords records() {
        return records;
    }

    public RecordView garden(Caller caller, String title) {
        return records.create(caller, draft(Map.of("title", title)));
    }

    RecordView plot(Caller caller, RecordView garden, String label) {
        return records.create(caller, child("plot", garden.id(), Map.of("label", label)));
    }

    RecordView visit(Caller caller, RecordView plot, Map<String, Object> fields) {
        return records.create(caller, child("visit", plot.id(), fields));
    }

    public static NewRecord draft(Map<String, Object> fields) {
        return new NewRecord("garden", Optional.empty(), Optional.empty(), Optional.of("303"), fields, Set.of());
    }

    static NewRecord child(String type, UUID parent, Map<String, Object> fields) {
        return new NewRecord(type, Optional.empty(), Optional.of(parent), Optional.empty(), fields, Set.of());
    }

    static NewRecord withId(UUID id, NewRecord draft) {
        return new NewRecord(
                draft.type(), Optional.of(id), draft.parent(), draft.district(), draft.fields(), draft.declined());
    }

    static Caller within(String account, Set<String> districts, Optional<String> organisation) {
        return new Caller(account, Set.of("*"), new Scope(organisation, districts, false, Optional.empty()), "en");
    }

    private Switches switches() {
        return new Switches() {
            @Override
            public boolean on(String module, String district) {
                return !off.contains(district);
            }

            @Override
            public boolean onAnywhere(String module) {
                return true;
            }
        };
    }

    @Override
    public void close() {
        room.close();
        database.close();
    }
}
