package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;

/** Reads records from the tables that are made from their definitions. */
@Component
public final class StoredRecordReader implements RecordReader {
    private final Catalogues catalogues;
    private final RecordRooms rooms;
    private final RecordFacts facts;

    /** Takes the services that it works with. */
    @Activate
    public StoredRecordReader(@Reference Catalogues catalogues, @Reference RecordRooms rooms) {
        this.catalogues = catalogues;
        this.rooms = rooms;
        this.facts = rooms.facts(catalogues);
    }

    @Override
    public Optional<RecordView> find(Session session, Caller caller, String type, UUID id) {
        Optional<RecordType> found = readable(caller, type);
        return found.isEmpty()
                ? Optional.empty()
                : within(() -> rooms.store().find(session, rooms.tables().use(session, found.get()), caller, id));
    }

    @Override
    public Page<RecordView> search(Session session, Caller caller, RecordQuery query) {
        RecordType type = readable(caller, query.type()).orElseThrow(NotVisibleException::new);
        return within(() -> {
            RecordSql sql = rooms.tables().use(session, type);
            RecordSearch search = new RecordSearch(sql, query);
            List<RecordView> found = rooms.store().list(session, sql, search.listing(caller));
            if (found.isEmpty() && query.prefix().isPresent() && query.after().isEmpty()) {
                // No code begins so: perhaps a chosen name does. One page of them is enough to choose from.
                List<RecordView> named = rooms.store()
                        .list(
                                session,
                                sql,
                                RecordSearch.besidesTheCode(sql, query).listing(caller));
                return new Page<>(named.subList(0, Math.min(named.size(), query.limit())), Optional.empty());
            }
            if (found.size() <= query.limit()) {
                return new Page<>(found, Optional.empty());
            }
            List<RecordView> items = found.subList(0, query.limit());
            return new Page<>(items, Optional.of(search.cursor(items.get(items.size() - 1))));
        });
    }

    @Override
    public List<RecordView.Entered> path(Session session, String type, UUID id) {
        return within(() -> rooms.history().path(session, type, id));
    }

    @Override
    public Condition.Facts facts(Session session, RecordView record) {
        return facts.of(session, record);
    }

    @Override
    public List<RecordView> below(Session session, Caller caller, String type, UUID root) {
        Optional<RecordType> found = readable(caller, type);
        return found.isEmpty()
                ? List.of()
                : within(() -> rooms.store()
                        .below(
                                session,
                                rooms.tables().use(session, found.get()),
                                caller,
                                RecordStore.Under.root(root)));
    }

    /** A type that the caller may not read looks like one that does not exist. */
    private Optional<RecordType> readable(Caller caller, String type) {
        return caller.may("records.read:" + type) ? catalogues.current().type(type) : Optional.empty();
    }

    private static <T> T within(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }
}
