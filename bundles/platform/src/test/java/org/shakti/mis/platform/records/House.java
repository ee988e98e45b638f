package org.shakti.mis.platform.records;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.audit.AuditFixture;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.StoredCommitOrder;
import org.shakti.mis.platform.storage.TestDatabase;
import org.shakti.mis.platform.storage.TestKeys;
import org.shakti.mis.platform.storage.Transactions;
import org.shakti.mis.platform.vault.StoredVault;

/** Records over a real database with whatever definitions a test brings; modules can be switched off by district. */
public final class House implements AutoCloseable {
    private final TestDatabase database;
    private final AuditFixture audit;
    private final Catalogues catalogues;
    private final Set<String> off = ConcurrentHashMap.newKeySet();
    private final RecordRooms rooms;
    private final WriteParticipants participants = new WriteParticipants();
    private final StoredRecordReader reader;
    private final StoredRecordWriter writer;

    public House(Dialect dialect, Catalogues catalogues) {
        this(TestDatabase.fresh(dialect), catalogues);
    }

    public House(TestDatabase database, Catalogues catalogues) {
        this.database = database;
        this.catalogues = catalogues;
        CommitOrder order = new StoredCommitOrder(transactions());
        audit = AuditFixture.over(transactions(), order);
        RecordTables tables = new RecordTables(transactions());
        tables.prepare(Catalogue.EMPTY, catalogues.current());
        rooms = new RecordRooms(transactions(), order, tables);
        reader = new StoredRecordReader(catalogues, rooms);
        writer = new StoredRecordWriter(
                rooms,
                new StoredRecordWriter.Modules(
                        new RecordRules(new ModuleFaults(), source -> type -> true),
                        new RecordCompletions(new ModuleFaults(), source -> type -> true)),
                new StoredRecordWriter.Outside(
                        catalogues, switches(), new StoredVault(TestKeys.KEY), Clock.systemUTC()),
                audit.trail(),
                participants);
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public Catalogues catalogues() {
        return catalogues;
    }

    public RecordReader reader() {
        return reader;
    }

    public RecordWriter writer() {
        return writer;
    }

    public RecordFootprint footprint() {
        return new StoredRecordFootprint(catalogues, rooms);
    }

    public AuditTrail audit() {
        return audit.trail();
    }

    public TestDatabase database() {
        return database;
    }

    public void join(WriteParticipant participant) {
        participants.add(participant);
    }

    /** Switches a module off in one district. */
    public void off(String module, String district) {
        off.add(module + "@" + district);
    }

    public void on(String module, String district) {
        off.remove(module + "@" + district);
    }

    /** Off in a district by name, or everywhere by {@code *}. */
    public Switches switches() {
        return new Switches() {
            @Override
            public boolean on(String module, String district) {
                return onAnywhere(module) && !off.contains(module + "@" + district);
            }

            @Override
            public boolean onAnywhere(String module) {
                return !off.contains(module + "@*");
            }
        };
    }

    @Override
    public void close() {
        audit.close();
        database.close();
    }
}
