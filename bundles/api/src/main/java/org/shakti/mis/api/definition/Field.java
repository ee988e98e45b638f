package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Optional;

/**
 * One field of a record type: the single definition from which column, JSON, form, import column and history follow.
 *
 * @param key name in JSON and, prefixed, in the table; matches {@code [a-z][a-z0-9_]{0,29}}
 * @param kind what it holds
 * @param label what people read
 * @param help a longer explanation; empty texts when there is none
 * @param target name of the code list, the record type or the place level it points to, by kind
 * @param use when it is shown and needed
 * @param bounds limits of the value
 * @param sensitivity how carefully it is kept
 * @param index how it can be searched
 * @param fields fields of a repeated row, for {@link FieldKind#GROUP}; otherwise empty
 * @param section id of the section it stands in
 * @param pack id of the pack that brought it
 * @param provenance where the field comes from
 */
public record Field(
        String key,
        FieldKind kind,
        Labels label,
        Labels help,
        Optional<String> target,
        FieldUse use,
        Bounds bounds,
        Sensitivity sensitivity,
        IndexKind index,
        List<Field> fields,
        String section,
        String pack,
        Provenance provenance) {
    /** Copies the list. */
    public Field {
        fields = List.copyOf(fields);
    }

    /** Tells whether the value lies in the vault instead of the record's table. */
    public boolean identity() {
        return sensitivity == Sensitivity.IDENTITY;
    }
}
