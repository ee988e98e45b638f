package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.definition.Section;

/** Lays the record types of a pack on a draft. */
final class TypeLayer {
    private final Layer layer;
    private final FieldChanges changes;

    TypeLayer(Layer layer) {
        this.layer = layer;
        this.changes = new FieldChanges(layer);
    }

    void lay() {
        List<TypePart> parts = layer.content().types();
        parts.stream().filter(part -> !part.extension()).forEach(this::define);
        parts.stream().filter(TypePart::extension).forEach(this::extend);
    }

    private void define(TypePart part) {
        RecordType type = part.type();
        RecordType taken = layer.draft().types.get(type.name());
        if (layer.free(taken != null, taken == null ? "" : taken.pack(), part.at(), type.name())) {
            layer.draft().types.put(type.name(), type);
        }
    }

    private void extend(TypePart part) {
        RecordType below = layer.draft().types.get(part.type().name());
        if (below == null) {
            layer.refusals().add(part.at(), part.type().name(), "a record type that exists");
        } else if (layer.sees(below.pack(), part.at(), below.name())) {
            List<Field> fields = changes.apply(part, added(part, below));
            RecordType above = new RecordType(
                    below.name(),
                    below.title(),
                    below.parent(),
                    below.workflow(),
                    below.code(),
                    below.timelineField(),
                    below.authorPrivate(),
                    sections(part, below),
                    fields,
                    rules(part, below),
                    below.pack(),
                    below.provenance(),
                    below.plural());
            layer.draft().types.put(below.name(), above);
        }
    }

    private List<Section> sections(TypePart part, RecordType below) {
        Map<String, Section> mine =
                part.type().sections().stream().collect(Collectors.toMap(Section::id, s -> s, (a, b) -> a));
        List<Section> sections = new ArrayList<>();
        for (Section section : below.sections()) {
            Section change = mine.remove(section.id());
            sections.add(
                    change == null || !layer.changing()
                            ? section
                            : new Section(section.id(), Layer.over(section.title(), change.title()), section.pack()));
        }
        part.type().sections().stream().filter(s -> mine.containsKey(s.id())).forEach(sections::add);
        return sections;
    }

    /** Returns the fields below with the new ones, each behind the last one of its section. */
    private List<Field> added(TypePart part, RecordType below) {
        List<Field> fields = new ArrayList<>(below.fields());
        for (Field field : part.type().fields()) {
            Item at = layer.content().positions().of(field, part.at());
            String owner = below.field(field.key()).map(Field::pack).orElse("");
            if (layer.free(!owner.isEmpty(), owner, at, field.key())) {
                int place = fields.size();
                for (int i = fields.size(); i > 0; i--) {
                    if (fields.get(i - 1).section().equals(field.section())) {
                        place = i;
                        break;
                    }
                }
                fields.add(place, field);
            }
        }
        return fields;
    }

    private List<Rule> rules(TypePart part, RecordType below) {
        for (Rule rule : part.type().rules()) {
            below.rules().stream()
                    .filter(r -> r.id().equals(rule.id()))
                    .forEach(r -> layer.free(
                            true, r.pack(), layer.content().positions().of(rule, part.at()), rule.id()));
        }
        return Stream.concat(below.rules().stream(), part.type().rules().stream())
                .toList();
    }

    /** Puts the named fields first, in their order; the others keep theirs. */
    static List<Field> ordered(List<Field> fields, List<String> order) {
        return fields.stream()
                .sorted(Comparator.comparingInt(field -> {
                    int index = order.indexOf(field.key());
                    return index < 0 ? order.size() : index;
                }))
                .toList();
    }
}
