package org.shakti.mis.platform.indicators;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs statements with all their values bound. */
final class Statements {
    private Statements() {}

    static <T> List<T> list(Connection connection, Sql sql, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = bound(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
        }
        return found;
    }

    static long number(Connection connection, Sql sql) throws SQLException {
        return list(connection, sql, row -> row.getLong(1)).get(0);
    }

    static int run(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            int at = 1;
            for (Object value : sql.values()) {
                bind(statement, at++, value);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            statement.setDate(at, Date.valueOf(day));
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else if (value instanceof Integer number) {
            statement.setInt(at, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(at, number);
        } else if (value instanceof Boolean yes) {
            statement.setBoolean(at, yes);
        } else {
            statement.setString(at, value.toString());
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
