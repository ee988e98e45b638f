package org.shakti.mis.api.record;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A change of some fields.
 *
 * @param type record type
 * @param id record
 * @param base version that the change was made on; fields changed by others since then are a conflict only when they
 *     are changed here too
 * @param fields new values by field key; an empty optional takes the value away
 * @param declined fields to which the person did not wish to answer from now on
 */
public record RecordChange(
        String type, UUID id, long base, Map<String, Optional<Object>> fields, Set<String> declined) {
    /** Copies the collections. */
    public RecordChange {
        fields = Map.copyOf(fields);
        declined = Set.copyOf(declined);
    }
}
