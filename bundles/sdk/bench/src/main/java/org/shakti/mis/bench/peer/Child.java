package org.shakti.mis.bench.peer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shakti.mis.bench.data.CaseColumns;

/**
 * A table of rows that belong to a case: what the sheet's mapping makes of one row, the same records as in the product.
 *
 * @param table its name
 * @param trigger column of the sheet that must have a value for a row to be made
 * @param states how many entered states are written down with the row
 * @param columns its columns, named as in the sheet
 */
record Child(String table, String trigger, List<String> states, List<Column> columns) {
    static final List<Child> ALL = List.of(
            child("consent", "consent_on", 0, date("consent_on")),
            child(
                    "complaint",
                    "complaint_kind",
                    0,
                    text("complaint_kind"),
                    date("complaint_on"),
                    text("complaint_no"),
                    text("police_station")),
            child("criminal_matter", "complaint_kind", 1, number("hearings_held")),
            child("hearing", "first_hearing_on", 0, date("first_hearing_on")),
            child("legal_aid", "legal_aid_kind", 1, text("legal_aid_kind"), date("legal_aid_on")),
            child(
                    "compensation",
                    "compensation_applied_on",
                    2,
                    text("compensation_scheme"),
                    date("compensation_applied_on"),
                    text("compensation_state")),
            child("compensation_order", "compensation_awarded_inr", 0, number("compensation_awarded_inr")),
            child(
                    "compensation_credit",
                    "compensation_received_inr",
                    0,
                    date("compensation_received_on"),
                    number("compensation_received_inr")),
            child("training", "training_kind", 0, text("training_kind"), date("training_completed_on")),
            child("enterprise", "business_kind", 0, text("business_kind"), date("business_started_on")),
            child("education", "study_status", 0, text("study_level"), text("study_status")));

    private static Child child(String table, String trigger, int states, Column... columns) {
        List<String> entered = Stream.of("OPENED", "MOVED").limit(states).collect(Collectors.toUnmodifiableList());
        return new Child(table, trigger, entered, List.of(columns));
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

    /** A column: its name in the sheet and in the table, and its kind. Codes and dates are indexed. */
    record Column(String name, CaseColumns.Kind kind) {
        String sql() {
            return name + " " + kind.sql();
        }

        boolean indexed() {
            return kind != CaseColumns.Kind.INTEGER && !name.equals("complaint_no");
        }
    }
}
