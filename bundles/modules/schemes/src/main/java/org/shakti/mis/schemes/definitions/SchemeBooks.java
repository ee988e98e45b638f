package org.shakti.mis.schemes.definitions;

/** Hands out the live facts, schemes and bindings. Safe for concurrent use. */
public interface SchemeBooks {
    /** Returns the newest book; keep it for the length of one request. */
    SchemeBook current();

    /** Tells whether a pack has, or had, a fact of this name; a pack that went takes its facts with it. */
    default boolean heard(String fact) {
        return current().facts().containsKey(fact);
    }
}
