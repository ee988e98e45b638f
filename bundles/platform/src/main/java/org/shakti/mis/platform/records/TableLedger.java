package org.shakti.mis.platform.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers which tables, columns and indexes were made; asking the database itself takes seconds. */
final class TableLedger {
    /** Returns what is there of each type. */
    Map<String, Made> all(Connection connection) throws SQLException {
        Map<String, Made> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT type, checksum, shape FROM record_table");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                List<String> lines = List.of(rows.getString(3).split("\n"));
                found.put(rows.getString(1), new Made(rows.getString(2), lines));
            }
        }
        return found;
    }

    /**
     * What is there of a type.
     *
     * @param checksum of its shape as it was last brought up
     * @param lines everything that was ever made for it
     */
    record Made(String checksum, List<String> lines) {}

    /** Returns everything that was ever made for a type. */
    Set<String> lines(Connection connection, String type) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT shape FROM record_table WHERE type = ?")) {
            select.setString(1, type);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new LinkedHashSet<>(List.of(rows.getString(1).split("\n")))
                        : Set.of();
            }
        }
    }

    /** Writes down what is there now, and the checksum of the shape that was asked for last. */
    void keep(Connection connection, TableShape shape, List<String> lines) throws SQLException {
        String checksum = TableShape.checksum(shape.lines());
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE record_table SET checksum = ?, shape = ? WHERE type = ?")) {
            bind(update, checksum, lines, shape.type());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO record_table (checksum, shape, type) VALUES (?, ?, ?)")) {
            bind(insert, checksum, lines, shape.type());
            insert.executeUpdate();
        }
    }

    /** Forgets a type of which nothing is left. */
    void forget(Connection connection, String type) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM record_table WHERE type = ?")) {
            delete.setString(1, type);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String checksum, List<String> lines, String type)
            throws SQLException {
        statement.setString(1, checksum);
        statement.setString(2, String.join("\n", lines));
        statement.setString(3, type);
    }
}
