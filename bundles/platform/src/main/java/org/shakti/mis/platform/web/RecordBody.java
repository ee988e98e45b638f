package org.shakti.mis.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;

/**
 * A record, or a change of one, as it is sent. Values come as they are: the writer knows what they should be.
 *
 * @param id id made by the client, for a new record
 * @param parent record it belongs to, for a new record
 * @param district LGD code, for a new root
 * @param fields values by field key; {@code null} takes a value away
 * @param declined fields to which the person did not wish to answer
 */
public record RecordBody(
        @Nullable UUID id,
        @Nullable UUID parent,
        @Nullable String district,
        @Nullable Map<String, @Nullable Object> fields,
        @Nullable Set<String> declined) {
    NewRecord toDraft(String type, Optional<UUID> otherwise) {
        Map<String, Object> values = new HashMap<>();
        given().forEach((key, value) -> value.ifPresent(v -> values.put(key, v)));
        return new NewRecord(
                type,
                Optional.ofNullable(id).or(() -> otherwise),
                Optional.ofNullable(parent),
                Optional.ofNullable(district),
                values,
                declines());
    }

    RecordChange toChange(String type, UUID record, long base) {
        return new RecordChange(type, record, base, given(), declines());
    }

    /** Returns the same, written always in the same order. */
    RecordBody sorted() {
        return new RecordBody(id, parent, district, fields, declined == null ? null : new TreeSet<>(declined));
    }

    private Map<String, Optional<Object>> given() {
        Map<String, Optional<Object>> given = new HashMap<>();
        if (fields != null) {
            fields.forEach((key, value) -> given.put(key, Optional.ofNullable(value)));
        }
        return given;
    }

    private Set<String> declines() {
        return declined == null ? Set.of() : declined;
    }
}
