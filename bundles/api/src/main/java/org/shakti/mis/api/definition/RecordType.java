package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Optional;

/**
 * One kind of thing that is kept. Immutable; a changed definition is a new object.
 *
 * @param name unique name, matches {@code [a-z][a-z0-9_]{0,29}}
 * @param title what people read
 * @param parent record type it belongs to; roots have none and carry the scope
 * @param workflow name of its workflow
 * @param code how it gets a code
 * @param timelineField date field that places it on the timeline of its root
 * @param authorPrivate records marked private are shown to their author and to those with {@code records.private}
 * @param sections parts of the form, in order
 * @param fields all fields, in order
 * @param rules rules over several fields
 * @param pack id of the pack that defines the type, which is also the module that is switched
 * @param provenance where the type comes from
 * @param plural what people read over several of them; the title when the pack says nothing
 */
public record RecordType(
        String name,
        Labels title,
        Optional<String> parent,
        Optional<String> workflow,
        Optional<CodeRule> code,
        Optional<String> timelineField,
        boolean authorPrivate,
        List<Section> sections,
        List<Field> fields,
        List<Rule> rules,
        String pack,
        Provenance provenance,
        Labels plural) {
    /** Copies the lists. */
    public RecordType {
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    /** Makes a type whose title stands for several as well. */
    public RecordType(
            String name,
            Labels title,
            Optional<String> parent,
            Optional<String> workflow,
            Optional<CodeRule> code,
            Optional<String> timelineField,
            boolean authorPrivate,
            List<Section> sections,
            List<Field> fields,
            List<Rule> rules,
            String pack,
            Provenance provenance) {
        this(
                name,
                title,
                parent,
                workflow,
                code,
                timelineField,
                authorPrivate,
                sections,
                fields,
                rules,
                pack,
                provenance,
                title);
    }

    /** Returns the same type with other parts of its form and other fields. */
    public RecordType with(List<Section> otherSections, List<Field> otherFields) {
        return new RecordType(
                name,
                title,
                parent,
                workflow,
                code,
                timelineField,
                authorPrivate,
                otherSections,
                otherFields,
                rules,
                pack,
                provenance,
                plural);
    }

    /** Returns the field with that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
