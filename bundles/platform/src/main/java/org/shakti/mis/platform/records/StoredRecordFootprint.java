package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Session;

/** Asks the record tables for ids and versions, some hundred at a time. */
@Component
public final class StoredRecordFootprint implements RecordFootprint {
    private static final int AT_ONCE = 256;

    private final Catalogues catalogues;
    private final RecordRooms rooms;

    /** Takes the services that it works with. */
    @Activate
    public StoredRecordFootprint(@Reference Catalogues catalogues, @Reference RecordRooms rooms) {
        this.catalogues = catalogues;
        this.rooms = rooms;
    }

    @Override
    public Map<UUID, Long> versions(Session session, String type, List<UUID> ids) throws SQLException {
        Map<UUID, Long> found = new HashMap<>();
        Optional<RecordSql> sql = sql(session, type);
        if (sql.isPresent()) {
            each(
                    session,
                    sql.get()::versions,
                    ids,
                    row -> found.put(UUID.fromString(row.getString(1)), row.getLong(2)));
        }
        return found;
    }

    @Override
    public Map<UUID, UUID> below(Session session, String type, List<UUID> roots) throws SQLException {
        Map<UUID, UUID> found = new HashMap<>();
        Optional<RecordSql> sql = sql(session, type);
        if (sql.isPresent()) {
            each(
                    session,
                    sql.get()::belowRoots,
                    roots,
                    row -> found.put(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))));
        }
        return found;
    }

    @Override
    public List<UUID> after(Session session, String type, Optional<UUID> last, int most) throws SQLException {
        List<UUID> found = new ArrayList<>();
        Optional<RecordSql> sql = sql(session, type);
        if (sql.isPresent()) {
            try (PreparedStatement select =
                    session.connection().prepareStatement(sql.get().following())) {
                select.setString(1, last.map(UUID::toString).orElse(""));
                select.setInt(2, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(UUID.fromString(row.getString(1)));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public boolean hold(Session session, String type, UUID id) throws SQLException {
        Optional<RecordSql> sql = sql(session, type);
        if (sql.isEmpty()) {
            return false;
        }
        try (PreparedStatement select =
                session.connection().prepareStatement(sql.get().hold())) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private Optional<RecordSql> sql(Session session, String type) {
        Optional<RecordType> found = catalogues.current().type(type);
        return found.map(known -> rooms.tables().use(session, known));
    }

    private static void each(Session session, IntFunction<String> sql, List<UUID> ids, Reading reading)
            throws SQLException {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            int size = Integer.highestOneBit(part.size() * 2 - 1);
            try (PreparedStatement select = session.connection().prepareStatement(sql.apply(size))) {
                for (int i = 0; i < size; i++) {
                    select.setString(
                            i + 1, part.get(Math.min(i, part.size() - 1)).toString());
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reading.read(row);
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }
}
