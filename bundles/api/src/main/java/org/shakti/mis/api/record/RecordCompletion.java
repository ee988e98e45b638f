package org.shakti.mis.api.record;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Fills in what follows from the answers given, such as a limit that another definition sets. Published by modules as an
 * OSGi service with the property {@code record.type}; called from many threads before the record is checked and written,
 * for records of that type made or changed by anybody, imports and phones included. Keeps no state.
 */
@ConsumerType
public interface RecordCompletion {
    /**
     * Returns values to be set, by field key, in the Java types of {@code FieldKind}; they replace what was sent. A key
     * without a value in the answer is left as it is. Identity fields cannot be set.
     *
     * @param draft the record as it would be stored
     */
    Map<String, Object> complete(Draft draft);

    /**
     * A record on its way to the store.
     *
     * @param type record type
     * @param id its id
     * @param parent record it belongs to
     * @param district LGD code of its district
     * @param before as stored; absent when it is being made
     * @param fields values after the change, without identity fields
     */
    record Draft(
            String type,
            UUID id,
            Optional<UUID> parent,
            String district,
            Optional<RecordView> before,
            Map<String, Object> fields) {
        /** Copies the map. */
        public Draft {
            fields = Map.copyOf(fields);
        }
    }
}
