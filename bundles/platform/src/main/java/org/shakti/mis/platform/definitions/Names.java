package org.shakti.mis.platform.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.SheetImport.Column;

/**
 * What a condition may speak of at one place.
 *
 * @param what what the names are called in a message
 * @param values each name with its kind and what it points to
 * @param type the record type whose state, children and parent are meant; absent over a sheet
 */
record Names(String what, Map<String, Named> values, Optional<RecordType> type) {
    /**
     * One name.
     *
     * @param kind its kind
     * @param target its list, type or level
     * @param owner the pack that brings it; empty for a column
     */
    record Named(FieldKind kind, Optional<String> target, Optional<String> owner) {}

    static Names of(RecordType type) {
        return new Names("a field of " + type.name(), fields(type.fields()), Optional.of(type));
    }

    /** Returns these names with those of the fields of one row. */
    Names with(List<Field> row) {
        Map<String, Named> all = new HashMap<>(values);
        all.putAll(fields(row));
        return new Names(what, all, type);
    }

    static Names of(String sheet, List<Column> columns) {
        Map<String, Named> values = new HashMap<>();
        columns.forEach(
                column -> values.put(column.name(), new Named(column.kind(), column.target(), Optional.empty())));
        return new Names("a column of " + sheet, values, Optional.empty());
    }

    private static Map<String, Named> fields(List<Field> fields) {
        Map<String, Named> values = new HashMap<>();
        fields.forEach(
                field -> values.put(field.key(), new Named(field.kind(), field.target(), Optional.of(field.pack()))));
        return values;
    }

    boolean isDate(String name) {
        Named named = values.get(name);
        return named != null && Set.of(FieldKind.DATE, FieldKind.DATE_TIME).contains(named.kind());
    }
}
