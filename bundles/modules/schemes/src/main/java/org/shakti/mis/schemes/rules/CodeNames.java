package org.shakti.mis.schemes.rules;

/** Says what people read for a code. */
@FunctionalInterface
public interface CodeNames {
    /** Returns the words for a code of a fact; the code itself when there are none. */
    String name(Fact fact, String code, String language);
}
