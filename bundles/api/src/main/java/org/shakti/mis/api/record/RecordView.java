package org.shakti.mis.api.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A record as stored, without identity fields.
 *
 * @param type record type
 * @param id its id
 * @param envelope what every record has
 * @param fields values by field key in the Java types of {@code FieldKind}; fields without a value are missing
 * @param declined fields to which the person did not wish to answer
 * @param held keys of identity fields that have a value in the vault
 */
public record RecordView(
        String type, UUID id, Envelope envelope, Map<String, Object> fields, Set<String> declined, Set<String> held) {
    /** Copies the collections. */
    public RecordView {
        fields = Map.copyOf(fields);
        declined = Set.copyOf(declined);
        held = Set.copyOf(held);
    }

    /**
     * What every record has.
     *
     * @param state state of its workflow; empty for a type without one
     * @param district LGD code of the district
     * @param organisation organisation that keeps it
     * @param owner account that it is assigned to
     * @param parent record it belongs to
     * @param root the record at the top of its parents; its own id for a root
     * @param version grows by one with every write, from 1
     * @param createdAt when it was made
     * @param changedAt when it was last written
     * @param createdBy account that made it
     */
    public record Envelope(
            String state,
            String district,
            String organisation,
            String owner,
            Optional<UUID> parent,
            UUID root,
            long version,
            Instant createdAt,
            Instant changedAt,
            String createdBy) {}

    /** One entered state. */
    public record Entered(String state, java.time.LocalDate on, Instant recordedAt, String by, List<String> evidence) {}
}
