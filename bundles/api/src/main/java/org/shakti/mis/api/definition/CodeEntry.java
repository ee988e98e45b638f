package org.shakti.mis.api.definition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a code list. Codes are never renamed or removed; an entry ends by its last day.
 *
 * @param code the code, matches {@code [A-Z0-9][A-Z0-9_]{0,39}}
 * @param order position within the list
 * @param label what people read
 * @param parent code of the entry above it
 * @param validFrom first day; always valid before when absent
 * @param validTo last day; still valid when absent
 * @param attributes further columns of the list by their name
 * @param pack id of the pack that brought it
 * @param provenance where the entry comes from
 */
public record CodeEntry(
        String code,
        int order,
        Labels label,
        Optional<String> parent,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Map<String, String> attributes,
        String pack,
        Provenance provenance) {
    /** Copies the map. */
    public CodeEntry {
        attributes = Map.copyOf(attributes);
    }
}
