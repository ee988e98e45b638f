package org.shakti.mis.platform.definitions;

import java.util.Optional;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;

/** Checks what an indicator counts once, the dates of a median, and the fields that a number is split by. */
final class MeasureChecks {
    private final Layer layer;
    private final References references;

    MeasureChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
    }

    void check(Indicator indicator, RecordType root, Item at) {
        Optional<String> each = attribute(indicator, "each");
        each.ifPresent(name -> each(name, indicator, at));
        Optional<RecordType> counted = each.isPresent() ? references.typeNamed(each.get()) : Optional.of(root);
        boolean median = indicator.attributes().containsKey("medianFrom");
        if (median && (indicator.ages().isPresent() || !indicator.parts().isEmpty())) {
            layer.refusals().add(at, "median", "no ages: and no parts: beside median:");
        }
        if (!median && indicator.attributes().containsKey("least")) {
            layer.refusals().add(at, "least", "median: beside least:");
        }
        counted.ifPresent(type -> {
            for (String key : java.util.List.of("medianFrom", "medianTo")) {
                attribute(indicator, key).filter(field -> !date(type, field)).ifPresent(field -> layer.refusals()
                        .add(at, field, "a field of " + type.name() + " of kind date"));
            }
        });
        attribute(indicator, "table")
                .filter(name -> !indicator.by().contains(name))
                .ifPresent(name -> layer.refusals().add(at, name, "one of by:"));
        attribute(indicator, "table").filter(name -> !splits(counted, name)).ifPresent(name -> layer.refusals()
                .add(at, name, "a one-of field of what is counted, or REFERENCE.FIELD"));
    }

    private void each(String name, Indicator indicator, Item at) {
        references.type(name, at, "each");
        indicator.anyOf().stream().filter(match -> !match.type().equals(name)).forEach(match -> layer.refusals()
                .add(at, match.type(), name + ", as each: says"));
    }

    /** Tells whether a name is a choice of the counted record, or of one that it refers to. */
    boolean splits(Indicator indicator, RecordType root, String name) {
        return splits(attribute(indicator, "each").map(references::typeNamed).orElse(Optional.of(root)), name);
    }

    private boolean splits(Optional<RecordType> type, String name) {
        int dot = name.indexOf('.');
        Optional<RecordType> holder = dot < 0
                ? type
                : type.flatMap(t -> t.field(name.substring(0, dot)))
                        .filter(field -> field.kind() == FieldKind.REFERENCE)
                        .flatMap(Field::target)
                        .flatMap(references::typeNamed);
        return holder.flatMap(t -> t.field(name.substring(dot + 1)))
                .filter(field -> field.kind() == FieldKind.ONE_OF && !field.identity())
                .isPresent();
    }

    private static boolean date(RecordType type, String field) {
        return type.field(field).filter(f -> f.kind() == FieldKind.DATE).isPresent();
    }

    private static Optional<String> attribute(Indicator indicator, String name) {
        return Optional.ofNullable(indicator.attributes().get(name));
    }
}
