package org.shakti.mis.schemes.definitions;

/** Hands out the live facts, schemes and bindings. Safe for concurrent use. */
public interface SchemeBooks {
    /** Returns the newest book; keep it for the length of one request. */
    SchemeBook current();
}
