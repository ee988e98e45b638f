package org.shakti.mis.platform.following;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.platform.records.ChangeFeed.Position;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;

/** How far each follower has come, as it is stored. */
final class FollowerStore {
    private static final String SELECT = "SELECT tx, row_ FROM follower_position WHERE name = ?";

    private final String lockSql;

    private final String unsettledSql;

    /** Another node that holds a position is not waited for; Derby has one process, and there one thread. */
    FollowerStore(Dialect dialect) {
        lockSql = dialect == Dialect.POSTGRESQL ? SELECT + " FOR UPDATE SKIP LOCKED" : SELECT;
        // Readers of Derby wait for writers otherwise.
        unsettledSql = "SELECT tx FROM record_history WHERE tx >= ? FETCH FIRST 1 ROWS ONLY"
                + (dialect == Dialect.DERBY ? " WITH UR" : "");
    }

    Optional<Position> find(Session session, String name) throws SQLException {
        return position(session, SELECT, name);
    }

    /** Returns the position and keeps it from other nodes until the transaction ends; nothing while one of them has it. */
    Optional<Position> lock(Session session, String name) throws SQLException {
        return position(session, lockSql, name);
    }

    /** Tells whether something was written that an open transaction still keeps from being told. */
    boolean unsettled(Session session, long settled) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(unsettledSql)) {
            select.setLong(1, settled);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void begin(Session session, String name, Position position) throws SQLException {
        write(session, "INSERT INTO follower_position (tx, row_, name) VALUES (?, ?, ?)", position, name);
    }

    void move(Session session, String name, Position position) throws SQLException {
        write(session, "UPDATE follower_position SET tx = ?, row_ = ? WHERE name = ?", position, name);
    }

    void told(Session session, String name, UUID task) throws SQLException {
        try (PreparedStatement insert =
                session.connection().prepareStatement("INSERT INTO follower_told (follower, task_id) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, task.toString());
            insert.executeUpdate();
        }
    }

    private static void write(Session session, String sql, Position position, String name) throws SQLException {
        try (PreparedStatement write = session.connection().prepareStatement(sql)) {
            write.setLong(1, position.tx());
            write.setLong(2, position.row());
            write.setString(3, name);
            write.executeUpdate();
        }
    }

    private static Optional<Position> position(Session session, String sql, String name) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Position(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        }
    }
}
