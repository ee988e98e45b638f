package org.shakti.mis.bench.peer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shakti.mis.bench.data.CaseColumns;

/** The peer's tables: cases, what belongs to them, identity values, history and audit. */
final class Tables {
    private static final String ENVELOPE =
            "id char(36) not null primary key, version bigint not null, created_at timestamp not null, "
                    + "created_by varchar(60) not null";

    private Tables() {}

    /** Makes all tables in one transaction. */
    static void create(Connection connection) throws SQLException {
        boolean derby = connection.getMetaData().getURL().startsWith("jdbc:derby:");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql :
                    statements(derby ? "varchar(1000) for bit data" : "bytea", derby ? "" : " collate \"C\"")) {
                statement.executeUpdate(sql);
            }
        }
        connection.commit();
    }

    private static List<String> statements(String bytes, String plainOrder) {
        List<String> all = new ArrayList<>();
        String fields = CaseColumns.ORDINARY.stream()
                .map(column -> column.key() + " " + column.kind().sql())
                .collect(Collectors.joining(", "));
        all.add("create table case_file (" + ENVELOPE + ", code varchar(12)" + plainOrder
                + " not null, state varchar(40) not null, "
                + "district varchar(12) not null, organisation varchar(60) not null, owner varchar(60) not null, "
                + "changed_at timestamp not null, block varchar(12), " + fields + ")");
        all.add("create unique index case_code on case_file (code)");
        all.add("create index case_place on case_file (district, state, id)");
        CaseColumns.ORDINARY.stream()
                .filter(CaseColumns.Column::indexed)
                .forEach(column ->
                        all.add("create index case_" + column.key() + " on case_file (" + column.key() + ")"));
        for (Child child : Child.ALL) {
            all.add("create table " + child.table() + " (" + ENVELOPE + ", case_id char(36) not null, "
                    + child.columns().stream().map(Child.Column::sql).collect(Collectors.joining(", ")) + ")");
            all.add("create index " + child.table() + "_case on " + child.table() + " (case_id)");
            child.columns().stream()
                    .filter(Child.Column::indexed)
                    .forEach(column -> all.add("create index " + child.table() + "_" + column.name() + " on "
                            + child.table() + " (" + column.name() + ")"));
        }
        all.add("create table identity_value (record_id char(36) not null, field_key varchar(30) not null, sealed "
                + bytes + " not null, primary key (record_id, field_key))");
        all.add("create table entered (record_id char(36) not null, position integer not null, state varchar(40) not "
                + "null, entered_on date not null, primary key (record_id, position))");
        all.add(
                "create table history (record_id char(36) not null, version bigint not null, made_at timestamp not "
                        + "null, made_by varchar(60) not null, fields varchar(4000) not null, primary key (record_id, version))");
        all.add("create table audit (id bigint not null primary key, made_at timestamp not "
                + "null, made_by varchar(60) not null, act varchar(40) not null, target varchar(80) not null)");
        all.add("create index audit_target on audit (target)");
        return all;
    }
}
