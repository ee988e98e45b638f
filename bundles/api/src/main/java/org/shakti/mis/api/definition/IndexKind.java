package org.shakti.mis.api.definition;

/** How a field can be searched. */
public enum IndexKind {
    /** Not at all. */
    NONE,
    /** By value and range. */
    VALUE,
    /** By value, range and beginning of the text. */
    PREFIX
}
