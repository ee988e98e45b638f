package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;

/** Turns a search into conditions over the type's own columns; only what has an index can be searched. */
final class RecordSearch {
    private static final int LONGEST = 60;

    private static final int MOST = 200;

    /** What many records have in common. */
    private static final Set<String> BROAD = Set.of("district", "organisation", "state", "created_at");

    private final RecordSql sql;
    private final RecordQuery query;
    private final SearchColumn sort;
    private final boolean down;
    private final boolean besidesTheCode;
    private final StringBuilder filters = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    RecordSearch(RecordSql sql, RecordQuery query) {
        this(sql, query, false);
    }

    /** Searches the other fields that may be searched by their beginning, such as a name that somebody chose. */
    static RecordSearch besidesTheCode(RecordSql sql, RecordQuery query) {
        return new RecordSearch(sql, query, true);
    }

    private RecordSearch(RecordSql sql, RecordQuery query, boolean besidesTheCode) {
        this.besidesTheCode = besidesTheCode;
        if (query.limit() < 1 || query.limit() > MOST) {
            throw new MalformedInputException("A page has 1 to " + MOST + " records.");
        }
        this.sql = sql;
        this.query = query;
        String key = query.sort().orElse(query.prefix().isPresent() ? codeRule().field() : "created_at");
        this.down = key.startsWith("-");
        this.sort = SearchColumn.of(sql.type(), down ? key.substring(1) : key);
    }

    RecordStore.Listing listing(Caller caller) {
        query.filters().forEach(this::filter);
        query.prefix().ifPresent(this::prefix);
        query.after().ifPresent(this::after);
        String way = down ? " DESC" : "";
        String order = sort.unique() ? sort.name() + way : sort.name() + way + ", id" + way;
        return new RecordStore.Listing(
                filters.toString(),
                values,
                order,
                index(caller),
                ScopeClause.of(caller, sql.type()),
                query.limit() + 1);
    }

    /** The index that gives the order, unless something narrows the search down so far that sorting is cheaper. */
    private Optional<String> index(Caller caller) {
        boolean narrow = caller.scope().owner().isPresent()
                || query.prefix().isPresent()
                || query.filters().stream().anyMatch(this::narrows);
        if (narrow) {
            return Optional.empty();
        }
        if (sort.key().equals("created_at")) {
            return Optional.of(down ? TableShape.NEWEST : TableShape.OLDEST);
        }
        return sort.field().filter(f -> !down && TableShape.ownIndex(f)).map(Field::key);
    }

    private boolean narrows(Condition.Test test) {
        return !BROAD.contains(test.name())
                && sql.type().field(test.name()).map(TableShape::ownIndex).orElse(true);
    }

    /** Returns the cursor behind a record. */
    String cursor(RecordView last) {
        return new Cursor(
                        order(),
                        sort.valueOf(last).map(FieldValues::toJson),
                        last.id().toString())
                .text();
    }

    private String order() {
        return sql.type().name() + (down ? "-" : "+") + sort.name();
    }

    private void filter(Condition.Test test) {
        SearchColumn column = SearchColumn.of(sql.type(), test.name());
        List<Object> operands = test.operands().stream()
                .map(operand -> test.operator() == Condition.Operator.PRESENT ? operand : column.operand(operand))
                .toList();
        if (operands.isEmpty() || operands.size() > MOST) {
            throw new MalformedInputException("A filter has 1 to " + MOST + " values.");
        }
        switch (test.operator()) {
            case IS -> compare(column, "=", operands.get(0));
            case IN -> among(column, operands);
            case MIN, ON_OR_AFTER -> compare(column, ">=", operands.get(0));
            case MAX, ON_OR_BEFORE -> compare(column, "<=", operands.get(0));
            case AFTER -> compare(column, ">", operands.get(0));
            case BEFORE -> compare(column, "<", operands.get(0));
            case HAS, HAS_ANY -> has(column, operands, "");
            case NONE -> has(column, operands, "NOT ");
            case PRESENT ->
                filters.append(" AND ")
                        .append(column.name())
                        .append(Boolean.parseBoolean(operands.get(0).toString()) ? " IS NOT NULL" : " IS NULL");
        }
    }

    private void compare(SearchColumn column, String operator, Object value) {
        filters.append(" AND ")
                .append(column.name())
                .append(' ')
                .append(operator)
                .append(" ?");
        values.add(value);
    }

    private void among(SearchColumn column, List<Object> operands) {
        String marks = String.join(", ", Collections.nCopies(operands.size(), "?"));
        filters.append(" AND ")
                .append(column.name())
                .append(" IN (")
                .append(marks)
                .append(')');
        values.addAll(operands);
    }

    private void has(SearchColumn column, List<Object> codes, String not) {
        if (column.field().map(Field::kind).filter(FieldKind.SEVERAL_OF::equals).isEmpty()) {
            throw new MalformedInputException(column.key() + " has one value: use is or in.");
        }
        filters.append(codes.stream()
                .map(code -> column.name() + " LIKE ? ESCAPE '\\'")
                .collect(Collectors.joining(" OR ", " AND " + not + "(", ")")));
        codes.forEach(
                code -> values.add("%|" + code.toString().replace("_", "\\_").replace("%", "\\%") + "|%"));
    }

    private void prefix(String text) {
        String start = CleanText.of(text);
        if (start.isEmpty() || start.length() > LONGEST || CleanText.refused(start, false)) {
            throw new MalformedInputException("A search begins with 1 to " + LONGEST + " characters.");
        }
        String code = codeRule().field();
        List<String> ranges = new ArrayList<>();
        if (besidesTheCode) {
            sql.type().fields().stream()
                    .filter(f -> f.index() == IndexKind.PREFIX && f.sensitivity() == Sensitivity.ORDINARY)
                    .filter(f -> !f.key().equals(code))
                    .forEach(f -> spellings(start).forEach(s -> ranges.add(range(f.key(), s))));
        } else {
            ranges.add(range(code, start.toUpperCase(Locale.ROOT)));
        }
        filters.append(ranges.isEmpty() ? " AND 1 = 0" : " AND (" + String.join(" OR ", ranges) + ")");
    }

    /** As it was typed, and as names are usually written. */
    private static Set<String> spellings(String start) {
        int first = start.offsetByCodePoints(0, 1);
        return new LinkedHashSet<>(
                List.of(start, start.substring(0, first).toUpperCase(Locale.ROOT) + start.substring(first)));
    }

    /** A range of code points, which an index can serve on both databases. */
    private String range(String field, String start) {
        values.add(start);
        values.add(start.substring(0, start.length() - 1) + (char) (start.charAt(start.length() - 1) + 1));
        String column = TableNames.column(field);
        return "(" + column + " >= ? AND " + column + " < ?)";
    }

    private void after(String text) {
        Cursor cursor = Cursor.of(text, order());
        String name = sort.name();
        String past = down ? " < ?" : " > ?";
        Optional<Object> value = cursor.value().map(sort::operand);
        if (sort.unique()) {
            filters.append(" AND ").append(name).append(past);
            values.add(value.orElse(cursor.id()));
            return;
        }
        if (value.isEmpty()) {
            // Missing values stand at the end of a rising list and at the beginning of a falling one.
            filters.append(" AND ")
                    .append(down ? "(" + name + " IS NOT NULL OR id < ?)" : "(" + name + " IS NULL AND id > ?)");
        } else if (sort.always()) {
            filters.append(
                    " AND " + name + (down ? " <= ?" : " >= ?") + " AND (" + name + past + " OR id" + past + ")");
            values.add(value.get());
            values.add(value.get());
        } else {
            filters.append(" AND (" + name + past + " OR (" + name + " = ? AND id" + past + ")"
                    + (down ? ")" : " OR " + name + " IS NULL)"));
            values.add(value.get());
            values.add(value.get());
        }
        values.add(cursor.id());
    }

    private CodeRule codeRule() {
        return sql.type()
                .code()
                .orElseThrow(() -> new MalformedInputException("Records of this type have no code to look for."));
    }
}
