package org.shakti.mis.platform.definitions;

import java.util.List;
import org.shakti.mis.api.definition.Field;

/** Tells which fields cannot be kept as they are defined now, because values of another kind are kept under their names. */
@FunctionalInterface
public interface KeptFields {
    /** Returns what is wrong with fields of a type; nothing when their values have a place. */
    List<Objection> objections(String type, List<Field> fields);

    /**
     * What is wrong with one field.
     *
     * @param field the field, as it was asked for
     * @param expected what was expected in its place
     */
    record Objection(Field field, String expected) {}
}
