package org.shakti.mis.api.extension;

/**
 * A name that a file of a pack uses and that must be that of something.
 *
 * @param at the value in which it stands
 * @param key the key under which it stands
 * @param kind what it is the name of: one of the kinds that begin with a constant of this class, otherwise a kind of names
 *     that some reader tells
 * @param name the name
 */
public record NameUse(DefinitionNode at, String key, String kind, String name) {
    /** Begins the kinds of codes: {@code list:NAME}. */
    public static final String LIST = "list:";

    /** The kind of the LGD codes of states in which the pack applies. */
    public static final String STATE = "state";

    /** The kind of code lists. */
    public static final String CODE_LIST = "code list";

    /** The kind of record types. */
    public static final String RECORD_TYPE = "record type";

    /** Begins the kinds of fields: {@code field:TYPE}. Whether the type is there is asked by a use of its own. */
    public static final String FIELD = "field:";

    /** Begins the kinds of fields whose answers a text can take in: {@code words:TYPE}. */
    public static final String WORDS = "words:";

    /** Begins the kinds of answers: {@code answer:TYPE.FIELD}, for a field with a list one of its codes. */
    public static final String ANSWER = "answer:";

    /** A code of a code list. */
    public static NameUse code(DefinitionNode at, String key, String list, String code) {
        return new NameUse(at, key, LIST + list, code);
    }
}
