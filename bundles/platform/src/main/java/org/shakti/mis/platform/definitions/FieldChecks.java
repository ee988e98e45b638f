package org.shakti.mis.platform.definitions;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.IndexKind;

/** Checks one field: its name, what it points to, its limits and conditions. */
final class FieldChecks {
    private static final Set<String> RESERVED = Set.of(
            "id",
            "type",
            "state",
            "district",
            "organisation",
            "owner",
            "parent",
            "version",
            "created_at",
            "changed_at",
            "root",
            "declined");
    private static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.INTEGER, FieldKind.DECIMAL, FieldKind.MONEY);
    private static final Set<FieldKind> TEXTS = EnumSet.of(FieldKind.TEXT, FieldKind.LONG_TEXT);
    private static final Set<FieldKind> DATES = EnumSet.of(FieldKind.DATE, FieldKind.DATE_TIME);

    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;

    FieldChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
    }

    void check(Field field, Names names, Item at) {
        if (RESERVED.contains(field.key())) {
            refuse(at, field, "a key that the platform does not use itself");
        }
        target(field, at);
        index(field, at);
        bounds(field.key(), field.kind(), field.bounds(), at);
        conditions.check(field.use().requiredWhen(), names, at);
        conditions.check(field.use().shownWhen(), names, at);
        group(field, names, at);
    }

    private void target(Field field, Item at) {
        switch (field.kind()) {
            case ONE_OF, SEVERAL_OF ->
                field.target()
                        .ifPresentOrElse(
                                list -> references.list(list, at, field.key()), () -> refuse(at, field, "a list:"));
            case REFERENCE ->
                field.target().ifPresentOrElse(type -> reference(field, type, at), () -> refuse(at, field, "a type:"));
            case PLACE -> {
                if (field.target().isEmpty()) {
                    refuse(at, field, "a level:");
                }
            }
            default -> {
                if (at.at("list").isPresent()
                        || at.at("type").isPresent()
                        || at.at("level").isPresent()) {
                    refuse(
                            at,
                            field,
                            "no list:, type: or level: for the kind "
                                    + field.kind().wireName());
                }
            }
        }
        if (field.bounds().reference().isPresent() && field.kind() != FieldKind.REFERENCE) {
            refuse(at, field, "sameRoot: and where: only for the kind reference");
        }
    }

    private void reference(Field field, String type, Item at) {
        references.type(type, at, field.key()).ifPresent(target -> field.bounds()
                .reference()
                .ifPresent(rule -> conditions.check(rule.where(), Names.of(target), at)));
    }

    private void index(Field field, Item at) {
        if (field.index() == IndexKind.NONE) {
            return;
        }
        if (field.identity()) {
            refuse(at, field, "no index: what identifies a person is never searched");
        } else if (field.kind() == FieldKind.GROUP || field.kind() == FieldKind.LONG_TEXT) {
            refuse(at, field, "no index: for the kind " + field.kind().wireName());
        } else if (field.index() == IndexKind.PREFIX && field.kind() != FieldKind.TEXT) {
            refuse(at, field, "index: prefix only for the kind text");
        }
    }

    /** Checks limits, of a field or of a column. */
    void bounds(String key, FieldKind kind, Bounds bounds, Item at) {
        if ((bounds.least().isPresent() || bounds.most().isPresent()) && !NUMBERS.contains(kind)) {
            layer.refusals().add(at, key, "min: and max: only for numbers and money");
        }
        if (bounds.least().isPresent()
                && bounds.most().isPresent()
                && bounds.least().get().compareTo(bounds.most().get()) > 0) {
            layer.refusals().add(at, key, "a min: that is not above max:");
        }
        if ((bounds.pattern().isPresent() || bounds.longest().isPresent()) && !TEXTS.contains(kind)) {
            layer.refusals().add(at, key, "pattern: and maxLength: only for texts");
        }
        if (bounds.notInFuture() && !DATES.contains(kind)) {
            layer.refusals().add(at, key, "notInFuture: only for dates");
        }
        bounds.pattern().flatMap(Patterns::trouble).ifPresent(expected -> layer.refusals()
                .add(at.at("pattern").orElse(at), key, expected));
    }

    private void group(Field field, Names names, Item at) {
        if ((field.kind() == FieldKind.GROUP) == field.fields().isEmpty()) {
            refuse(at, field, "fields: for the kind group, and for no other");
            return;
        }
        Set<String> keys = new HashSet<>();
        Names row = names.with(field.fields());
        for (Field inner : field.fields()) {
            Item place = layer.content().positions().of(inner, at);
            if (!keys.add(inner.key())) {
                refuse(place, inner, "each field of the group once");
            }
            if (inner.kind() == FieldKind.GROUP || inner.kind() == FieldKind.FILE) {
                refuse(place, inner, "simple fields inside a group");
            } else if (inner.index() != IndexKind.NONE) {
                refuse(place, inner, "no index inside a group");
            } else {
                check(inner, row, place);
            }
        }
    }

    private void refuse(Item at, Field field, String expected) {
        layer.refusals().add(at, field.key(), expected);
    }
}
