package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shakti.mis.api.definition.Bounds;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.FieldUse;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.api.definition.Sensitivity;

/** Reads fields of record types and columns of sheets. */
final class FieldReader {
    private final Reading reading;

    FieldReader(Reading reading) {
        this.reading = reading;
    }

    Field field(Item item, String section) {
        FieldKind kind = kind(item);
        List<Field> inner = item.each("fields", i -> field(i, section));
        Field field = new Field(
                item.text("key"),
                kind,
                item.labels("label"),
                item.labels("help"),
                target(item, kind),
                use(item),
                bounds(item, reading.conditions()),
                sensitivity(item).orElse(Sensitivity.ORDINARY),
                item.optional("index").map(FieldReader::index).orElse(IndexKind.NONE),
                inner,
                section,
                reading.pack(),
                item.provenance());
        return reading.positions().keep(field, item);
    }

    private FieldUse use(Item item) {
        return new FieldUse(
                item.flag("required"),
                reading.conditions().optional(item, "requiredWhen"),
                reading.conditions().optional(item, "shownWhen"),
                item.flag("declinable"));
    }

    static FieldKind kind(Item item) {
        return FieldKind.valueOf(constant(item.text("kind")));
    }

    static Optional<Sensitivity> sensitivity(Item item) {
        return item.optional("class").map(text -> Sensitivity.valueOf(constant(text)));
    }

    private static IndexKind index(String text) {
        return IndexKind.valueOf(constant(text));
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Returns the list, record type or place level that a field of this kind points to. */
    static Optional<String> target(Item item, FieldKind kind) {
        return switch (kind) {
            case ONE_OF, SEVERAL_OF -> item.optional("list");
            case REFERENCE -> item.optional("type");
            case PLACE -> item.optional("level");
            default -> Optional.empty();
        };
    }

    static Bounds bounds(Item item, ConditionReader conditions) {
        boolean refers = item.flag("sameRoot") || item.at("where").isPresent();
        return new Bounds(
                item.decimal("min"),
                item.decimal("max"),
                item.optional("pattern"),
                item.at("maxLength").map(i -> i.json().asInt()),
                item.flag("notInFuture"),
                refers
                        ? Optional.of(new Bounds.Reference(item.flag("sameRoot"), conditions.optional(item, "where")))
                        : Optional.empty());
    }
}
