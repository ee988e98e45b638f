package org.shakti.mis.schemes.definitions;

import java.util.Map;
import java.util.Set;

/**
 * Where a fact about a person is kept.
 *
 * @param type record type
 * @param kind how the fact follows from the record
 * @param fact name of the fact; empty for {@link Kind#SAME}
 * @param field field of the record; empty for {@link Kind#SAME} and {@link Kind#STATE}
 * @param limits when it holds, and which answers say nothing
 */
public record Binding(String type, Kind kind, String fact, String field, Limits limits) {
    /**
     * When a binding holds, and which answers say nothing.
     *
     * @param when other fields of the record with the value that each must have
     * @param unknown codes that leave the fact unknown, such as "prefers not to say"
     */
    public record Limits(Map<String, String> when, Set<String> unknown) {
        /** No limits at all. */
        public static final Limits NONE = new Limits(Map.of(), Set.of());

        /** Copies the collections. */
        public Limits {
            when = Map.copyOf(when);
            unknown = Set.copyOf(unknown);
        }
    }

    /** Tells whether it holds for a record with these fields. */
    public boolean holds(Map<String, Object> fields) {
        return limits.when().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(String.valueOf(fields.get(wanted.getKey()))));
    }

    /** Tells whether a value of the field says anything about the fact. */
    public boolean says(Object value) {
        return !limits.unknown().contains(value.toString());
    }

    /** How a fact follows from a record. */
    public enum Kind {
        /** The field holds the fact. */
        FIELD,
        /** The field holds a year of birth, and the fact is the age, known to a year. */
        YEAR_OF_BIRTH,
        /** The fact is the state of the record's district. */
        STATE,
        /** Every field that is named like a fact holds that fact. */
        SAME
    }
}
