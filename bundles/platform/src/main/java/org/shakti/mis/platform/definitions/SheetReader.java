package org.shakti.mis.platform.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.definition.SheetImport.Column;
import org.shakti.mis.api.definition.SheetImport.Origin;
import org.shakti.mis.api.definition.SheetImport.Step;
import org.shakti.mis.api.definition.SheetImport.Target;

/** Reads a file of {@code imports/}. */
final class SheetReader {
    private final Reading reading;
    private final TypeReader rules;

    SheetReader(Reading reading) {
        this.reading = reading;
        this.rules = new TypeReader(reading);
    }

    Optional<ImportPart> read(Item item) {
        Optional<String> extended = item.optional("extends");
        int before = reading.refusals().count();
        for (String key : new String[] {"title", "key"}) {
            if (extended.isPresent() == item.at(key).isPresent()) {
                reading.refusals()
                        .add(item, key, extended.isPresent() ? "nothing: an extension cannot set it" : "this key");
            }
        }
        if (reading.refusals().count() > before) {
            return Optional.empty();
        }
        SheetImport sheet = new SheetImport(
                item.text("import"),
                item.labels("title"),
                item.text("key"),
                item.each("columns", this::column),
                item.each("rules", rules::rule),
                item.each("records", this::target),
                reading.pack());
        reading.positions().keep(sheet, item);
        return Optional.of(new ImportPart(extended, sheet, item));
    }

    private Column column(Item item) {
        var kind = FieldReader.kind(item);
        Column column = new Column(
                item.text("name"),
                kind,
                FieldReader.target(item, kind),
                item.flag("required"),
                FieldReader.bounds(item, reading.conditions()),
                item.text("unit"),
                reading.pack());
        return reading.positions().keep(column, item);
    }

    private Target target(Item item) {
        Map<String, Origin> fields = new LinkedHashMap<>();
        item.at("fields").ifPresent(map -> map.entries().forEach((field, origin) -> fields.put(field, origin(origin))));
        Target target = new Target(
                item.text("as"),
                item.text("type"),
                item.optional("parent"),
                reading.conditions().optional(item, "when"),
                item.optional("district"),
                item.optional("code"),
                item.optional("owner"),
                fields,
                item.each("states", this::step),
                reading.pack());
        return reading.positions().keep(target, item);
    }

    private Origin origin(Item item) {
        Optional<String> column = item.entries().isEmpty() ? Optional.of(item.text()) : Optional.empty();
        Origin origin = new Origin(column, item.optional("value"), item.optional("record"));
        return reading.positions().keep(origin, item);
    }

    private Step step(Item item) {
        Step step = new Step(
                item.text("to"), item.optional("on"), reading.conditions().optional(item, "when"));
        return reading.positions().keep(step, item);
    }
}
