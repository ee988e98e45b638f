package org.shakti.mis.api.extension;

/**
 * A name that a file of a pack uses and that must be that of something.
 *
 * @param at the value in which it stands
 * @param key the key under which it stands
 * @param kind what it is the name of: {@code list:NAME} for a code of a code list, {@code state} for the LGD code of a
 *     state in which the pack applies, otherwise a kind of names that some reader tells
 * @param name the name
 */
public record NameUse(DefinitionNode at, String key, String kind, String name) {
    /** Begins the kinds of codes. */
    public static final String LIST = "list:";

    /** The kind of states. */
    public static final String STATE = "state";

    /** A code of a code list. */
    public static NameUse code(DefinitionNode at, String key, String list, String code) {
        return new NameUse(at, key, LIST + list, code);
    }
}
