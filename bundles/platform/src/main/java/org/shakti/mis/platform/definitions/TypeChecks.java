package org.shakti.mis.platform.definitions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.definition.Section;
import org.shakti.mis.api.extension.NearNames;

/** Checks the record types of a pack. */
final class TypeChecks {
    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;
    private final FieldChecks fields;

    TypeChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
        this.fields = new FieldChecks(layer, references);
    }

    void run() {
        for (TypePart part : layer.content().types()) {
            RecordType whole = layer.draft().types.get(part.type().name());
            if (whole != null) {
                check(part, whole);
            }
        }
    }

    private void check(TypePart part, RecordType whole) {
        Set<String> keys = new HashSet<>();
        Names names = Names.of(whole);
        for (Field field : part.type().fields()) {
            Item at = layer.content().positions().of(field, part.at());
            if (!keys.add(field.key())) {
                layer.refusals().add(at, field.key(), "each field of the type once");
            }
            fields.check(field, names, at);
        }
        sections(part);
        if (!part.extension()) {
            head(part, whole, names);
        }
        rules(part, whole, names);
    }

    private void sections(TypePart part) {
        Set<String> ids = new HashSet<>();
        for (Section section : part.type().sections()) {
            Item at = layer.content().positions().of(section, part.at());
            if (!ids.add(section.id())) {
                layer.refusals().add(at, section.id(), "each section of the type once");
            }
            if (!part.extension() && section.title().texts().isEmpty()) {
                layer.refusals().add(at, "title", "a title for the section " + section.id());
            }
        }
    }

    private void head(TypePart part, RecordType type, Names names) {
        Item item = part.at();
        type.parent().ifPresent(parent -> references
                .type(parent, item.at("parent").orElse(item), "parent")
                .filter(above -> references.below(above, type.name()))
                .ifPresent(
                        above -> layer.refusals().add(item, "parent", "parents that end in a root, not in a circle")));
        type.workflow()
                .ifPresent(workflow ->
                        references.workflow(workflow, item.at("workflow").orElse(item), "workflow"));
        type.code().ifPresent(code -> {
            if (type.field(code.field()).filter(f -> f.kind() == FieldKind.TEXT).isEmpty()) {
                layer.refusals().add(item.at("code").orElse(item), code.field(), "a field of kind text");
            }
            code.searchLater()
                    .filter(key -> !code.searchFirst()
                            || type.field(key)
                                    .filter(f -> f.kind() == FieldKind.DATE)
                                    .isEmpty())
                    .ifPresent(key -> layer.refusals()
                            .add(item.at("code").orElse(item), key, "a field of kind date, and searchFirst: true"));
        });
        type.timelineField().filter(field -> !names.isDate(field)).ifPresent(field -> layer.refusals()
                .add(item.at("timeline").orElse(item), field, "a field of kind date or date-time"));
    }

    private void rules(TypePart part, RecordType whole, Names names) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : part.type().rules()) {
            Item at = layer.content().positions().of(rule, part.at());
            if (!ids.add(rule.id())) {
                layer.refusals().add(at, rule.id(), "each rule once");
            }
            conditions.check(rule.when(), names, at);
            conditions.check(rule.must(), names, at);
            rule.fields().forEach(key -> ruled(rule, key, whole, at));
        }
    }

    private void ruled(Rule rule, String key, RecordType whole, Item at) {
        Optional<Field> field = whole.field(key);
        if (field.isEmpty()) {
            List<String> keys = whole.fields().stream().map(Field::key).toList();
            layer.refusals().add(at, key, "a field of " + whole.name() + NearNames.remark(key, keys));
        } else {
            layer.sees(Optional.of(field.get().pack()), rule, at, key);
        }
    }
}
