package org.shakti.mis.platform.records;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.platform.storage.Dialect;

/**
 * Makes every statement of one record type. Names come from the definition, every value is bound, and what reads or
 * changes single records takes the {@link ScopeClause} as its end. Made once for each definition, kept as long as it.
 */
final class RecordSql {
    /** Columns that every record has, in the order in which they are read. */
    static final List<String> ENVELOPE = List.of(
            "id",
            "state",
            "district",
            "organisation",
            "owner",
            "parent_id",
            "root_id",
            "version",
            "created_at",
            "changed_at",
            "created_by",
            "declined",
            "held");

    private final RecordType type;
    private final String table;
    private final boolean postgres;
    private final List<Field> plain;
    private final List<Field> listed;
    private final List<Field> groups;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    RecordSql(RecordType type, Dialect dialect) {
        this.type = type;
        this.table = TableNames.table(type.name());
        this.postgres = dialect == Dialect.POSTGRESQL;
        this.plain = type.fields().stream()
                .filter(f -> !f.identity() && f.kind() != FieldKind.GROUP)
                .toList();
        this.listed = plain.stream()
                .filter(f -> f.sensitivity() == Sensitivity.ORDINARY)
                .toList();
        this.groups = type.fields().stream()
                .filter(f -> !f.identity() && f.kind() == FieldKind.GROUP)
                .toList();
    }

    RecordType type() {
        return type;
    }

    /** Fields with a column. */
    List<Field> plain() {
        return plain;
    }

    /** Fields with a column that lists may show. */
    List<Field> listed() {
        return listed;
    }

    /** Fields with a table of their own. */
    List<Field> groups() {
        return groups;
    }

    /** A conflict with a record that is there already shows as no row, so that the transaction can go on. */
    String insert() {
        return once(
                "insert",
                () -> "INSERT INTO " + table + " (" + String.join(", ", ENVELOPE) + columns(plain, ", ", "")
                        + ") VALUES (" + marks(ENVELOPE.size() + plain.size()) + ")"
                        + (postgres ? " ON CONFLICT DO NOTHING" : ""));
    }

    /** Changes state, marks and the given fields, if nobody else was faster. */
    String update(Collection<Field> fields, String scope) {
        String key = "update" + columns(fields, " ", "") + scope;
        return once(
                key,
                () -> "UPDATE " + table
                        + " SET state = ?, version = ?, changed_at = ?, declined = ?, held = ?"
                        + columns(fields, ", ", " = ?")
                        + " WHERE id = ? AND version = ?" + scope);
    }

    String find(String scope) {
        return once("find" + scope, () -> select(plain) + " WHERE id = ?" + scope);
    }

    /** The row stays locked until the transaction ends: for others to change when {@code update}, else to share. */
    String findLocked(String scope, boolean update) {
        String lock = postgres ? (update ? " FOR UPDATE" : " FOR SHARE") : update ? " FOR UPDATE WITH RS" : " WITH RS";
        return once("lock" + update + scope, () -> find(scope) + lock);
    }

    /** Whole records, for those who add conditions and scope. */
    String whole() {
        return once("whole", () -> select(plain));
    }

    String below(String column, String scope) {
        return once(
                "below" + column + scope,
                () -> select(plain) + " WHERE " + column + " = ?" + scope + " ORDER BY created_at, id");
    }

    /**
     * A page: filters and order come from {@link RecordSearch}, made of the type's own columns. Derby does not see that a
     * page is short and would rather sort everything, so it is told which index to follow.
     */
    String list(RecordStore.Listing page) {
        String hint = page.index()
                .filter(subject -> !postgres)
                .map(subject -> " --DERBY-PROPERTIES index="
                        + TableNames.index(table, subject).toUpperCase(Locale.ROOT) + "\n")
                .orElse("");
        String key =
                "list" + page.filters() + page.order() + hint + page.scope().sql();
        return once(
                key,
                () -> select(listed) + hint + " WHERE 1 = 1" + page.filters()
                        + page.scope().sql() + " ORDER BY " + page.order() + " FETCH FIRST ? ROWS ONLY");
    }

    String exists(String scope) {
        return once("exists" + scope, () -> "SELECT id FROM " + table + " WHERE id = ?" + scope);
    }

    /** Versions of some records, for those who may know that they exist at all. */
    String versions(int count) {
        return once(
                "versions" + count, () -> "SELECT id, version FROM " + table + " WHERE id IN (" + marks(count) + ")");
    }

    /** Ids in their own order, for those who may know that they exist at all. */
    String following() {
        return once("following", () -> "SELECT id FROM " + table + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY");
    }

    /** Locks a row for writing, for those who may know that it exists at all. */
    String hold() {
        return once(
                "hold", () -> "SELECT id FROM " + table + " WHERE id = ? FOR UPDATE" + (postgres ? "" : " WITH RS"));
    }

    /** Records below some roots, for those who may know that they exist at all. */
    String belowRoots(int count) {
        String root = type.parent().isPresent() ? "root_id" : "id";
        return once(
                "belowRoots" + count,
                () -> "SELECT id, root_id FROM " + table + " WHERE " + root + " IN (" + marks(count) + ")");
    }

    String delete(String scope) {
        return once("delete" + scope, () -> "DELETE FROM " + table + " WHERE id = ? AND version = ?" + scope);
    }

    /** Gives everything of a root to somebody else and empties fields; who may do this is decided at the root. */
    String reassign(Collection<Field> emptied) {
        return once(
                "reassign" + columns(emptied, " ", ""),
                () -> "UPDATE " + table
                        + " SET owner = ?, organisation = ?, district = ?, version = version + 1, changed_at = ?"
                        + columns(emptied, ", ", " = NULL")
                        + " WHERE " + (type.parent().isPresent() ? "root_id" : "id") + " = ?");
    }

    /** Writes down what {@link #reassign} has done to the records below a root. */
    String reassignHistory(String tx) {
        return once(
                "reassignHistory",
                () -> "INSERT INTO record_history (tx, id, record_type, record_id, version,"
                        + " written_at, written_by, action, district, organisation, owner, changes)"
                        + " SELECT " + tx
                        + ", CAST(? AS BIGINT) + ROW_NUMBER() OVER (), CAST(? AS VARCHAR(30)), id, version, changed_at, CAST(? AS VARCHAR(64)),"
                        + " 'assigned', district, organisation, owner, "
                        + (postgres ? "?" : "CAST(? AS CLOB)")
                        + " FROM " + table + " WHERE root_id = ?");
    }

    String insertRow(Field group) {
        return once(
                "insertRow " + group.key(),
                () -> "INSERT INTO " + groupTable(group) + " (record_id, position" + columns(group.fields(), ", ", "")
                        + ") VALUES (" + marks(2 + group.fields().size()) + ")");
    }

    String rows(Field group) {
        return once(
                "rows " + group.key(),
                () -> "SELECT position" + columns(group.fields(), ", ", "") + " FROM " + groupTable(group)
                        + " WHERE record_id = ? ORDER BY position");
    }

    String rowsOfMany(Field group, String marks) {
        return once(
                "rowsOfMany " + group.key() + marks,
                () -> "SELECT record_id, position" + columns(group.fields(), ", ", "") + " FROM " + groupTable(group)
                        + " WHERE record_id IN (" + marks + ") ORDER BY record_id, position");
    }

    String deleteRows(Field group) {
        return once("deleteRows " + group.key(), () -> "DELETE FROM " + groupTable(group) + " WHERE record_id = ?");
    }

    private String select(List<Field> fields) {
        return "SELECT " + String.join(", ", ENVELOPE) + columns(fields, ", ", "") + " FROM " + table;
    }

    private String groupTable(Field group) {
        return TableNames.groupTable(type.name(), group.key());
    }

    private static String columns(Collection<Field> fields, String before, String after) {
        StringBuilder text = new StringBuilder();
        fields.forEach(
                f -> text.append(before).append(TableNames.column(f.key())).append(after));
        return text.toString();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private String once(String key, Supplier<String> maker) {
        String sql = made.get(key);
        if (sql == null) {
            sql = maker.get();
            made.put(key, sql);
        }
        return sql;
    }

    /** Returns the text of every statement made so far. */
    Stream<String> texts() {
        return made.values().stream();
    }
}
