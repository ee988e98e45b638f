package org.shakti.mis.platform.records;

import java.time.Clock;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.audit.AuditFixture;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.storage.StoredCommitOrder;
import org.shakti.mis.platform.storage.TestDatabase;
import org.shakti.mis.platform.storage.TestKeys;
import org.shakti.mis.platform.storage.Transactions;
import org.shakti.mis.platform.vault.StoredVault;

/** Records over a real database and any definitions, as they are put together in the container. */
public record RecordsFixture(
        RecordReader reader,
        RecordWriter writer,
        StoredRecords records,
        WriteParticipants participants,
        AuditFixture audit)
        implements AutoCloseable {
    public static RecordsFixture over(TestDatabase database, Catalogues catalogues, Switches switches) {
        return over(database, catalogues, switches, Clock.systemUTC());
    }

    /** Records that are written at the given time. */
    public static RecordsFixture over(TestDatabase database, Catalogues catalogues, Switches switches, Clock clock) {
        Transactions transactions = database.transactions();
        StoredCommitOrder order = new StoredCommitOrder(transactions);
        AuditFixture audit = AuditFixture.over(transactions, order);
        RecordTables tables = new RecordTables(transactions);
        tables.prepare(Catalogue.EMPTY, catalogues.current());
        RecordRooms rooms = new RecordRooms(transactions, order, tables);
        RecordReader reader = new StoredRecordReader(catalogues, rooms);
        WriteParticipants participants = new WriteParticipants();
        RecordWriter writer = new StoredRecordWriter(
                rooms,
                new RecordRules(),
                new StoredRecordWriter.Outside(catalogues, switches, new StoredVault(TestKeys.KEY), clock),
                audit.trail(),
                participants);
        return new RecordsFixture(
                reader, writer, new StoredRecords(transactions, reader, writer, rooms), participants, audit);
    }

    /** Lets one more take part in every write. */
    public RecordsFixture with(WriteParticipant participant) {
        participants.add(participant);
        return this;
    }

    @Override
    public void close() {
        audit.close();
    }
}
