package org.shakti.mis.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** All rows of all tables of a PostgreSQL database, as text; binary columns in hexadecimal. */
record Dump(Connection connection) {
    private static final String TABLES =
            "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                    + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";

    String text() throws SQLException {
        var all = new StringBuilder();
        for (String table : column(TABLES)) {
            column("SELECT t::text FROM " + table + " t")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    /** Returns tables, columns, indexes and rows as lines in order, without the rows of some tables. */
    List<String> lines(Set<String> but) throws SQLException {
        var all = new ArrayList<String>();
        for (String table : column(TABLES)) {
            if (!but.contains(table.substring(table.indexOf('.') + 1))) {
                column("SELECT t::text FROM " + table + " t").forEach(row -> all.add("row " + table + " " + row));
            }
        }
        all.addAll(column("SELECT 'column ' || table_name || ' ' || column_name || ' ' || data_type"
                + " FROM information_schema.columns WHERE table_schema = 'public'"));
        all.addAll(column("SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'"));
        Collections.sort(all);
        return all;
    }

    private List<String> column(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
