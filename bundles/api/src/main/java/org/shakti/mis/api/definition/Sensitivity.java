package org.shakti.mis.api.definition;

/** How carefully a field must be kept; ordered from least to most. A layer may raise it, never lower it. */
public enum Sensitivity {
    /** May be shown to whoever may see the record. */
    ORDINARY,
    /** Left out of lists, searches and exports; folded on screens. */
    SENSITIVE,
    /** Identifies a person: lies encrypted in the vault only, is never listed, searched, exported or logged. */
    IDENTITY
}
