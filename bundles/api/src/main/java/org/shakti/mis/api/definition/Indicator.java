package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.condition.Condition;

/**
 * A number that is counted from records: how many distinct root records have at least one matching record.
 *
 * @param code stable name
 * @param title what people read
 * @param root type of the records that are counted, each once
 * @param anyOf what makes a root count; one match is enough
 * @param within condition on the root itself, such as being enrolled
 * @param unlessStates states of the root that are never counted
 * @param asOf counted as things stand at the end of the period, not by what happened within it
 * @param by dimensions the number can be split by
 * @param parts shares that are shown apart beside the sum
 * @param attributes unit, direction, suppression and the like, for people who read the number
 * @param pack id of the pack that brought it
 * @param provenance where it comes from
 */
public record Indicator(
        String code,
        Labels title,
        String root,
        List<Match> anyOf,
        Optional<Condition> within,
        Set<String> unlessStates,
        boolean asOf,
        List<String> by,
        List<Part> parts,
        Map<String, String> attributes,
        String pack,
        Provenance provenance) {
    /** Copies the collections. */
    public Indicator {
        anyOf = List.copyOf(anyOf);
        unlessStates = Set.copyOf(unlessStates);
        by = List.copyOf(by);
        parts = List.copyOf(parts);
        attributes = Map.copyOf(attributes);
    }

    /**
     * Records that make their root count.
     *
     * @param type record type; the root type itself or one below it
     * @param where condition on the record; always when absent
     * @param countsAs the record must ever have been in a state that counts as this indicator
     * @param on date field that decides the period; the day the state was entered, else of creation, when absent
     */
    public record Match(String type, Optional<Condition> where, Optional<String> countsAs, Optional<String> on) {}

    /**
     * A share of the number.
     *
     * @param id stable name
     * @param title what people read
     * @param where condition on the matching record; always holds when {@code anyOf} says which records match
     * @param anyOf matches of its own in place of the indicator's; the indicator's when empty
     */
    public record Part(String id, Labels title, Condition where, List<Match> anyOf) {
        /** Copies the list. */
        public Part {
            anyOf = List.copyOf(anyOf);
        }

        /** Makes a share of the indicator's own matches. */
        public Part(String id, Labels title, Condition where) {
            this(id, title, where, List.of());
        }
    }
}
