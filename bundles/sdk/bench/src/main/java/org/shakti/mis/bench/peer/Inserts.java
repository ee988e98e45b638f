package org.shakti.mis.bench.peer;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Inserts rows on one connection, each at once or many together. Prepares each statement once. */
final class Inserts implements AutoCloseable {
    private final Connection connection;
    private final boolean together;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    /** Inserts on this connection; {@code together} collects the rows until {@link #flush()}. */
    Inserts(Connection connection, boolean together) {
        this.connection = connection;
        this.together = together;
    }

    /** Inserts one row. */
    void row(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        if (together) {
            statement.addBatch();
        } else {
            statement.executeUpdate();
        }
    }

    /** Sends the collected rows. */
    void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof Empty empty) {
            statement.setNull(at, empty.type());
        } else if (value instanceof LocalDate date) {
            statement.setDate(at, Date.valueOf(date));
        } else if (value instanceof Instant instant) {
            statement.setTimestamp(at, Timestamp.from(instant));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            statement.setObject(at, value);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }

    /** Stands for no value in a column of this {@link java.sql.Types type}. */
    record Empty(int type) {}
}
