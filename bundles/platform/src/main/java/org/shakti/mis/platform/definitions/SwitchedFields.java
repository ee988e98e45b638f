package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Section;

/** Takes the fields of packs that are switched off out of a type that others define; what they hold stays stored. */
public final class SwitchedFields {
    private SwitchedFields() {}

    /** Returns the type as it is asked where the given packs are on; the same one where nothing is off. */
    public static RecordType without(RecordType type, Predicate<String> on) {
        List<Field> fields =
                type.fields().stream().filter(field -> shown(type, field, on)).toList();
        if (fields.size() == type.fields().size()) {
            return type;
        }
        Set<String> used = fields.stream().map(Field::section).collect(Collectors.toSet());
        List<Section> sections = type.sections().stream()
                .filter(section -> used.contains(section.id()) || on.test(section.pack()))
                .toList();
        return type.with(sections, fields);
    }

    /** Tells whether a field of a type is asked; whether the type itself is, others tell. */
    public static boolean shown(RecordType type, Field field, Predicate<String> on) {
        return field.pack().equals(type.pack()) || on.test(field.pack());
    }
}
