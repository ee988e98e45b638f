package org.shakti.mis.platform.records;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Keeps records; each call is one transaction, tried again when the database had to choose between two. */
@Component(service = StoredRecords.class)
public final class StoredRecords implements Records {
    private final Transactions transactions;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final HistoryLog history;

    /** Takes the services that it works with. */
    @Activate
    public StoredRecords(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference RecordWriter writer,
            @Reference RecordRooms rooms) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.history = rooms.history();
    }

    @Override
    public RecordView create(Caller caller, NewRecord draft) {
        return write(session -> writer.create(session, caller, draft));
    }

    @Override
    public RecordView find(Caller caller, String type, UUID id) {
        return transactions.read(session -> visible(session, caller, type, id));
    }

    @Override
    public RecordView change(Caller caller, RecordChange change) {
        return write(session -> writer.change(session, caller, change));
    }

    @Override
    public Page<RecordView> search(Caller caller, RecordQuery query) {
        return transactions.read(session -> reader.search(session, caller, query));
    }

    @Override
    public List<HistoryEntry> history(Caller caller, String type, UUID id) {
        return transactions.read(session -> {
            visible(session, caller, type, id);
            return history.since(session, type, id, 0);
        });
    }

    private RecordView visible(Session session, Caller caller, String type, UUID id) {
        return reader.find(session, caller, type, id).orElseThrow(NotVisibleException::new);
    }

    private <T> T write(Transactions.Work<T> work) {
        return Attempts.write(transactions, work);
    }
}
