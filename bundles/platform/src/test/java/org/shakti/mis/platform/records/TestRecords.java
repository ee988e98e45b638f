package org.shakti.mis.platform.records;

import java.time.Clock;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.audit.AuditFixture;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.StoredCommitOrder;
import org.shakti.mis.platform.storage.TestDatabase;
import org.shakti.mis.platform.storage.TestKeys;
import org.shakti.mis.platform.storage.Transactions;
import org.shakti.mis.platform.vault.StoredVault;

/** The whole room of records over a real database, put together as in the container; tables of all types are there. */
public final class TestRecords implements AutoCloseable {
    final CommitOrder order;
    final AuditFixture audit;
    final StoredVault vault = new StoredVault(TestKeys.KEY);
    final RecordTables tables;
    final RecordRooms rooms;
    final RecordRules rules = new RecordRules(new ModuleFaults(), source -> type -> true);
    final RecordCompletions completions = new RecordCompletions(new ModuleFaults(), source -> type -> true);
    final WriteParticipants participants = new WriteParticipants();
    final StoredRecordReader reader;
    final StoredRecordWriter writer;
    final StoredRecords records;
    private final StoredRecordFootprint footprint;

    public TestRecords(TestDatabase database, Catalogues catalogues, Switches switches) {
        this(database, catalogues, switches, Clock.systemUTC());
    }

    public TestRecords(TestDatabase database, Catalogues catalogues, Switches switches, Clock clock) {
        Transactions transactions = database.transactions();
        order = new StoredCommitOrder(transactions);
        audit = AuditFixture.over(transactions, order);
        tables = new RecordTables(transactions);
        tables.prepare(Catalogue.EMPTY, catalogues.current());
        rooms = new RecordRooms(transactions, order, tables);
        reader = new StoredRecordReader(catalogues, rooms);
        footprint = new StoredRecordFootprint(catalogues, rooms);
        writer = new StoredRecordWriter(
                rooms,
                new StoredRecordWriter.Modules(rules, completions),
                new StoredRecordWriter.Outside(catalogues, switches, vault, clock),
                audit.trail(),
                participants);
        records = new StoredRecords(transactions, reader, writer, rooms);
    }

    public CommitOrder order() {
        return order;
    }

    public RecordReader reader() {
        return reader;
    }

    public RecordRules rules() {
        return rules;
    }

    public RecordWriter writer() {
        return writer;
    }

    public StoredRecords records() {
        return records;
    }

    public RecordFootprint footprint() {
        return footprint;
    }

    public AuditFixture audit() {
        return audit;
    }

    /** Lets somebody take part in writes. */
    public void tell(WriteParticipant participant) {
        participants.add(participant);
    }

    @Override
    public void close() {
        audit.close();
    }

    /** Everything is on everywhere. */
    public static Switches allOn() {
        return new Switches() {
            @Override
            public boolean on(String module, String district) {
                return true;
            }

            @Override
            public boolean onAnywhere(String module) {
                return true;
            }
        };
    }
}
