package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.Session;

/**
 * Tells every write of every record in an order in which nothing is ever inserted before what was told already. Knows no
 * scope: whoever passes it on asks {@link RecordReader} for each record.
 */
@Component(service = ChangeFeed.class)
public final class ChangeFeed {
    /** Leaving: given away, taken away, or kept private by its author from now on. */
    private static final String CONCERNING = "SELECT tx, id, record_type, record_id,"
            + " CASE WHEN action IN ('assigned', 'removed')"
            + " OR (action = 'changed' AND changes LIKE '%\"private\":[%') THEN 1 ELSE 0 END"
            + " FROM record_history WHERE tx >= ? AND (tx > ? OR id > ?) AND tx < ?"
            + " AND (owner = ? OR (action = 'assigned' AND changes LIKE ?))"
            + " ORDER BY tx, id FETCH FIRST ? ROWS ONLY";

    private final CommitOrder order;
    private final String sql;
    private final String settledSql;

    /** Reads the history of records as a feed. */
    @Activate
    public ChangeFeed(@Reference CommitOrder order) {
        this.order = order;
        this.settledSql = "SELECT " + order.settledSql() + " FROM commit_order WHERE id = 1";
        this.sql = "SELECT tx, id, record_type, record_id, version, action FROM record_history"
                + " WHERE tx >= ? AND (tx > ? OR id > ?) AND tx < " + order.settledSql()
                + " ORDER BY tx, id FETCH FIRST ? ROWS ONLY";
    }

    /** Returns what was written after a position; the position of the last item is where to go on. */
    public List<Item> after(Session session, Position position, int limit) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            select.setLong(1, position.tx);
            select.setLong(2, position.tx);
            select.setLong(3, position.row);
            select.setLong(4, order.settled());
            select.setInt(5, limit);
            return items(select);
        }
    }

    /** Returns the first transaction that may not be over; everything below it is told by every later reading. */
    public long settled(Session session) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(settledSql)) {
            select.setLong(1, order.settled());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Returns the first write of a record of one of these types in a stretch; that one was taken away is no news. */
    public Optional<Item> next(Session session, Stretch stretch, Collection<String> types) throws SQLException {
        if (types.isEmpty()) {
            return Optional.empty();
        }
        String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
        try (PreparedStatement select = session.connection()
                .prepareStatement("SELECT tx, id, record_type, record_id, version, action FROM record_history"
                        + " WHERE tx >= ? AND (tx > ? OR id > ?) AND tx < ? AND action <> 'removed'"
                        + " AND record_type IN (" + marks + ") ORDER BY tx, id FETCH FIRST 1 ROWS ONLY")) {
            select.setLong(1, stretch.after.tx);
            select.setLong(2, stretch.after.tx);
            select.setLong(3, stretch.after.row);
            select.setLong(4, stretch.before);
            int at = 5;
            for (String type : types) {
                select.setString(at++, type);
            }
            return items(select).stream().findFirst();
        }
    }

    private static List<Item> items(PreparedStatement select) throws SQLException {
        List<Item> items = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                items.add(new Item(
                        new Position(row.getLong(1), row.getLong(2)),
                        row.getString(3),
                        UUID.fromString(row.getString(4)),
                        row.getLong(5),
                        row.getString(6)));
            }
        }
        return items;
    }

    /** Returns writes of records that belong to an account, or belonged to it until that write. */
    List<Trace> concerning(Session session, String account, Stretch stretch, int limit) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(CONCERNING)) {
            select.setLong(1, stretch.after.tx);
            select.setLong(2, stretch.after.tx);
            select.setLong(3, stretch.after.row);
            select.setLong(4, stretch.before);
            select.setString(5, account);
            select.setString(6, "%\"owner\":[\"" + account + "\"%");
            select.setInt(7, limit);
            List<Trace> traces = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    traces.add(new Trace(
                            new Position(row.getLong(1), row.getLong(2)),
                            row.getString(3),
                            UUID.fromString(row.getString(4)),
                            row.getInt(5) == 1));
                }
            }
            return traces;
        }
    }

    /** A part of the feed: behind a position, and before a transaction. */
    public record Stretch(Position after, long before) {}

    /** One write that concerns an account; after a leaving one the record may no longer be there for it. */
    record Trace(Position position, String type, UUID id, boolean leaving) {}

    /** A place in the feed. */
    public record Position(long tx, long row) {
        /** Before everything. */
        public static final Position START = new Position(0, 0);
    }

    /** One write. */
    public record Item(Position position, String type, UUID id, long version, String action) {}
}
