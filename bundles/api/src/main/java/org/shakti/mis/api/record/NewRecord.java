package org.shakti.mis.api.record;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A record to be made.
 *
 * @param type record type
 * @param id id made by the client (UUIDv7); made by the server when absent. The same id again answers as the first time
 * @param parent record it belongs to; needed exactly for types with a parent
 * @param district LGD code of the district; needed for roots, taken from the root otherwise
 * @param fields values by field key in the Java types of {@code FieldKind}, identity fields included
 * @param declined fields to which the person did not wish to answer
 * @param owner account that keeps it, for a root; the caller when absent. Naming another needs {@code records.assign:TYPE}
 */
public record NewRecord(
        String type,
        Optional<UUID> id,
        Optional<UUID> parent,
        Optional<String> district,
        Map<String, Object> fields,
        Set<String> declined,
        Optional<String> owner) {
    /** Copies the collections. */
    public NewRecord {
        fields = Map.copyOf(fields);
        declined = Set.copyOf(declined);
    }

    /** Makes a draft that its maker keeps. */
    public NewRecord(
            String type,
            Optional<UUID> id,
            Optional<UUID> parent,
            Optional<String> district,
            Map<String, Object> fields,
            Set<String> declined) {
        this(type, id, parent, district, fields, declined, Optional.empty());
    }
}
