package org.shakti.mis.bench.peer;

import java.util.List;
import java.util.stream.Collectors;
import org.shakti.mis.bench.data.CaseColumns;

/**
 * A table of rows that belong to a case, and the columns of the sheet that fill it.
 *
 * @param table its name
 * @param trigger column of the sheet that must have a value for a row to be made
 * @param columns its columns
 */
record Child(String table, String trigger, List<Column> columns) {
    static final List<Child> ALL = List.of(
            child(
                    "criminal_matter",
                    "complaint_kind",
                    text("complaint_kind"),
                    date("complaint_on"),
                    text("police_station"),
                    date("first_hearing_on"),
                    number("hearings_held")),
            child("legal_aid", "legal_aid_kind", text("legal_aid_kind"), date("legal_aid_on")),
            child(
                    "compensation",
                    "compensation_scheme",
                    text("compensation_scheme"),
                    date("compensation_applied_on"),
                    text("compensation_state"),
                    number("compensation_awarded_inr"),
                    date("compensation_received_on"),
                    number("compensation_received_inr")),
            child("training", "training_kind", text("training_kind"), date("training_completed_on")),
            child("enterprise", "business_kind", text("business_kind"), date("business_started_on")),
            child("study", "study_level", text("study_level"), text("study_status")));

    private static Child child(String table, String trigger, Column... columns) {
        return new Child(table, trigger, List.of(columns));
    }

    private static Column text(String name) {
        return new Column(name, CaseColumns.Kind.TEXT);
    }

    private static Column date(String name) {
        return new Column(name, CaseColumns.Kind.DATE);
    }

    private static Column number(String name) {
        return new Column(name, CaseColumns.Kind.INTEGER);
    }

    /** Returns the statement that inserts a row. */
    String insert() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "insert into " + table + " (id, version, created_at, created_by, case_id, " + names
                + ") values (?, 1, ?, ?, ?" + ", ?".repeat(columns.size()) + ")";
    }

    /** A column: its name in the sheet and in the table, and its kind. */
    record Column(String name, CaseColumns.Kind kind) {
        String sql() {
            return name + " " + kind.sql();
        }
    }
}
