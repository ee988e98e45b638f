package org.shakti.mis.schemes.definitions;

/**
 * Where a fact about a person is kept.
 *
 * @param type record type
 * @param kind how the fact follows from the record
 * @param fact name of the fact; empty for {@link Kind#SAME}
 * @param field field of the record; empty for {@link Kind#SAME} and {@link Kind#STATE}
 */
public record Binding(String type, Kind kind, String fact, String field) {
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
