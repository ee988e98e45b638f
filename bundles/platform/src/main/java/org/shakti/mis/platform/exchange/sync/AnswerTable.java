package org.shakti.mis.platform.exchange.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.shakti.mis.platform.storage.Dialect;

/** The only place that knows the table of stored answers. Works on the connection of the open transaction. */
final class AnswerTable {
    private static final String TAKEN = "23505";
    private static final String INSERT =
            "INSERT INTO stored_answer (id, content, answered_at, status) VALUES (?, ?, ?, 0)";

    private final Connection connection;
    private final boolean postgres;

    AnswerTable(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.postgres = dialect == Dialect.POSTGRESQL;
    }

    /**
     * Takes a key for this transaction; {@code false} when it was taken before. While another transaction holds it this
     * one waits, so that two requests at the same moment are done one after the other.
     */
    boolean take(String id, String content, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(postgres ? INSERT + " ON CONFLICT DO NOTHING" : INSERT)) {
            insert.setString(1, id);
            insert.setString(2, content);
            insert.setTimestamp(3, timestamp(now));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    void keep(String id, StoredAnswer answer) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE stored_answer SET status = ?, version = ?, location = ?, body = ? WHERE id = ?")) {
            update.setInt(1, answer.status());
            if (answer.version().isPresent()) {
                update.setLong(2, answer.version().get());
            } else {
                update.setNull(2, Types.BIGINT);
            }
            update.setString(3, answer.location().orElse(null));
            update.setString(4, answer.body());
            update.setString(5, id);
            update.executeUpdate();
        }
    }

    /** Returns what is stored under a key; nothing when it has been forgotten since. */
    Optional<Kept> find(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT content, status, version, location, body FROM stored_answer WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    int forget(Instant before) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM stored_answer WHERE answered_at < ?")) {
            delete.setTimestamp(1, timestamp(before));
            return delete.executeUpdate();
        }
    }

    private static Kept read(ResultSet row) throws SQLException {
        long version = row.getLong(3);
        Optional<Long> tag = row.wasNull() ? Optional.empty() : Optional.of(version);
        return new Kept(
                row.getString(1),
                new StoredAnswer(
                        row.getInt(2),
                        tag,
                        Optional.ofNullable(row.getString(4)),
                        Objects.requireNonNullElse(row.getString(5), "null")));
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    /** An answer and the hash of what it answered. */
    record Kept(String content, StoredAnswer answer) {}
}
