package org.shakti.mis.bench.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Creates and reads cases by plain JDBC. Safe for concurrent use. */
final class Store {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final DataSource pool;
    private final CaseRow rows;

    Store(DataSource pool, CaseRow rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** Creates a case in one transaction and returns its id. */
    String create(JsonNode body) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (Inserts inserts = new Inserts(connection, false)) {
                CaseRow.Draft draft = new CaseRow.Draft(
                        code(), List.of("IDENTIFIED"), body.path("district").asText(), body.path("fields"));
                String id = rows.write(inserts, draft);
                connection.commit();
                return id;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Writes the case as JSON; returns whether there is one. */
    boolean find(String id, JsonGenerator out) throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from case_file where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                write(row, row.getMetaData(), out);
                return true;
            }
        }
    }

    /** Writes the newest cases of a district in a state. */
    void list(String district, String state, JsonGenerator out) throws SQLException, IOException {
        page(
                "select * from case_file where district = ? and state = ? order by id desc fetch first 50 rows only",
                out,
                district,
                state);
    }

    /** Writes the cases whose code begins so, in the order of their codes. */
    void search(String prefix, JsonGenerator out) throws SQLException, IOException {
        page(
                "select * from case_file where code >= ? and code < ? order by code fetch first 20 rows only",
                out,
                prefix,
                prefix + '\uffff');
    }

    private void page(String sql, JsonGenerator out, String... values) throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                out.writeStartObject();
                out.writeArrayFieldStart("items");
                while (rows.next()) {
                    write(rows, columns, out);
                }
                out.writeEndArray();
                out.writeEndObject();
            }
        }
    }

    private static void write(ResultSet row, ResultSetMetaData columns, JsonGenerator out)
            throws SQLException, IOException {
        out.writeStartObject();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                out.writeFieldName(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                if (value instanceof Number number) {
                    out.writeNumber(number.longValue());
                } else if (value instanceof Boolean yes) {
                    out.writeBoolean(yes);
                } else {
                    out.writeString(value.toString());
                }
            }
        }
        out.writeEndObject();
    }

    private static String code() {
        StringBuilder code = new StringBuilder("P");
        for (int i = 0; i < 10; i++) {
            code.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
