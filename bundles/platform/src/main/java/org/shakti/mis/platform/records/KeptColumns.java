package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.platform.definitions.KeptFields.Objection;
import org.shakti.mis.platform.storage.Dialect;

/** Remembers how each field is kept; a column is never retyped, so a field of that name stays of that kind. */
final class KeptColumns {
    private final Dialect dialect;

    /** By type: what a line says of a field, by the words before it. */
    private final Map<String, Map<String, String>> byType = new ConcurrentHashMap<>();

    KeptColumns(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Takes everything that was ever made for a type. */
    void keep(String type, Collection<String> lines) {
        Map<String, String> kept = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 4);
            if (words.length == 4 && (words[0].equals("C") || words[0].equals("K"))) {
                kept.put(words[0] + " " + words[1] + " " + words[2], words[3]);
            }
        }
        byType.put(type, Map.copyOf(kept));
    }

    List<Objection> objections(String type, List<Field> fields) {
        Map<String, String> kept = byType.getOrDefault(type, Map.of());
        List<Objection> found = new ArrayList<>();
        if (!kept.isEmpty()) {
            for (Field field : fields) {
                objection(kept, TableNames.table(type), field).ifPresent(found::add);
                String rows = TableNames.groupTable(type, field.key());
                field.fields().forEach(inner -> objection(kept, rows, inner).ifPresent(found::add));
            }
        }
        return found;
    }

    private Optional<Objection> objection(Map<String, String> kept, String table, Field field) {
        String place = table + " " + TableNames.column(field.key());
        String kind = kept.get("K " + place);
        if (kind != null && !kind.equals(TableShape.kind(field))) {
            return Optional.of(new Objection(
                    field,
                    "the kind " + kind + ", as its values are kept already, or another name for a field of another"
                            + " kind"));
        }
        String column = kept.get("C " + place);
        boolean stored = !field.identity() && field.kind() != FieldKind.GROUP;
        if (column != null && stored && !column.equals(SqlTypes.of(field, dialect))) {
            return Optional.of(new Objection(
                    field,
                    "a kind and a maxLength: that are kept as " + column + ", as its values are already, or another"
                            + " name"));
        }
        return Optional.empty();
    }
}
