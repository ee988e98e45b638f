package org.shakti.mis.api.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One write of a record.
 *
 * @param version version that it made
 * @param at when
 * @param by account
 * @param action {@code created}, {@code changed}, {@code moved}, {@code assigned} or {@code imported}
 * @param changes values before and after, by field key or envelope name, in JSON form; identity fields by name only
 */
public record HistoryEntry(long version, Instant at, String by, String action, Map<String, Change> changes) {
    /** Copies the map. */
    public HistoryEntry {
        changes = Map.copyOf(changes);
    }

    /** The value before and after, in JSON form. */
    public record Change(Optional<Object> before, Optional<Object> after) {}
}
