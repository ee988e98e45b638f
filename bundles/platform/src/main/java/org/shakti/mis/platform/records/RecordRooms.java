package org.shakti.mis.platform.records;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Transactions;

/** The parts of this room that know the database, put together once. */
@Component(service = RecordRooms.class)
public final class RecordRooms {
    private final Dialect dialect;
    private final RecordTables tables;
    private final RecordStore store;
    private final Journal journal;
    private final HistoryLog history;

    /** Puts the parts together. */
    @Activate
    public RecordRooms(
            @Reference Transactions transactions, @Reference CommitOrder order, @Reference RecordTables tables) {
        this.dialect = transactions.dialect();
        this.tables = tables;
        this.store = new RecordStore(dialect);
        this.journal = new Journal(order, store.values());
        this.history = new HistoryLog(store.values());
    }

    Dialect dialect() {
        return dialect;
    }

    RecordTables tables() {
        return tables;
    }

    RecordStore store() {
        return store;
    }

    Journal journal() {
        return journal;
    }

    HistoryLog history() {
        return history;
    }

    RecordFacts facts(Catalogues catalogues) {
        return new RecordFacts(catalogues, this);
    }
}
