package org.shakti.mis.platform.following;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.platform.records.ChangeFeed.Item;
import org.shakti.mis.platform.records.ChangeFeed.Position;
import org.shakti.mis.platform.storage.Session;

/** The writes that followers failed on, as they are stored. Those of one record are told in their order. */
final class AsideStore {
    private static final String ELDEST = " AND NOT EXISTS (SELECT 1 FROM follower_aside elder"
            + " WHERE elder.follower = one.follower AND elder.record_id = one.record_id"
            + " AND (elder.tx < one.tx OR (elder.tx = one.tx AND elder.row_ < one.row_)))";
    private static final String DUE = "SELECT tx, row_, record_type, record_id, tries FROM follower_aside one"
            + " WHERE follower = ? AND again_at <= ?" + ELDEST + " ORDER BY tx, row_ FETCH FIRST 1 ROWS ONLY";

    /** A write that waits, and how often it was told since it was set aside. */
    record Waiting(Position position, String type, UUID id, int tries) {}

    void add(Session session, String follower, Item item, Instant again) throws SQLException {
        try (PreparedStatement insert = session.connection()
                .prepareStatement("INSERT INTO follower_aside (again_at, follower, tx, row_, record_type, record_id,"
                        + " tries) VALUES (?, ?, ?, ?, ?, ?, 0)")) {
            insert.setLong(1, again.toEpochMilli());
            key(insert, 2, follower, item.position());
            insert.setString(5, item.type());
            insert.setString(6, item.id().toString());
            insert.executeUpdate();
        }
    }

    /** Tells whether an earlier write of a record waits; what is written after it has to wait behind it. */
    boolean holds(Session session, String follower, UUID record) throws SQLException {
        try (PreparedStatement select = session.connection()
                .prepareStatement("SELECT 1 FROM follower_aside WHERE follower = ? AND record_id = ?")) {
            select.setString(1, follower);
            select.setString(2, record.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Returns the first write that may be told again. */
    Optional<Waiting> due(Session session, String follower, Instant now) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(DUE)) {
            select.setString(1, follower);
            select.setLong(2, now.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Waiting(
                                new Position(row.getLong(1), row.getLong(2)),
                                row.getString(3),
                                UUID.fromString(row.getString(4)),
                                row.getInt(5)))
                        : Optional.empty();
            }
        }
    }

    /** Tells whether it was still there, and takes it away. */
    boolean remove(Session session, String follower, Position position) throws SQLException {
        try (PreparedStatement delete = session.connection()
                .prepareStatement("DELETE FROM follower_aside WHERE follower = ? AND tx = ? AND row_ = ?")) {
            key(delete, 1, follower, position);
            return delete.executeUpdate() > 0;
        }
    }

    void postpone(Session session, String follower, Waiting waiting, Instant again) throws SQLException {
        try (PreparedStatement update = session.connection()
                .prepareStatement("UPDATE follower_aside SET tries = tries + 1, again_at = ?"
                        + " WHERE follower = ? AND tx = ? AND row_ = ?")) {
            update.setLong(1, again.toEpochMilli());
            key(update, 2, follower, waiting.position());
            update.executeUpdate();
        }
    }

    /** Lets all writes of a record, or all of a follower, be told again at once: something has changed. */
    void hurry(Session session, String follower, Optional<UUID> record) throws SQLException {
        try (PreparedStatement update = session.connection()
                .prepareStatement("UPDATE follower_aside SET again_at = 0 WHERE follower = ?"
                        + (record.isPresent() ? " AND record_id = ?" : ""))) {
            update.setString(1, follower);
            if (record.isPresent()) {
                update.setString(2, record.get().toString());
            }
            update.executeUpdate();
        }
    }

    int count(Session session, String follower) throws SQLException {
        try (PreparedStatement select =
                session.connection().prepareStatement("SELECT COUNT(*) FROM follower_aside WHERE follower = ?")) {
            select.setString(1, follower);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void key(PreparedStatement statement, int at, String follower, Position position)
            throws SQLException {
        statement.setString(at, follower);
        statement.setLong(at + 1, position.tx());
        statement.setLong(at + 2, position.row());
    }
}
