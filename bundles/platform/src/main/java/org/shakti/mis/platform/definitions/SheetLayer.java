package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.definition.SheetImport.Column;
import org.shakti.mis.api.definition.SheetImport.Origin;
import org.shakti.mis.api.definition.SheetImport.Target;

/** Lays the imports of a pack on a draft. */
final class SheetLayer {
    private final Layer layer;

    SheetLayer(Layer layer) {
        this.layer = layer;
    }

    void lay() {
        layer.content().imports().forEach(this::lay);
    }

    private void lay(ImportPart part) {
        SheetImport mine = part.sheet();
        SheetImport below = layer.draft().imports.get(mine.id());
        if (part.extended().isEmpty()) {
            if (layer.free(below != null, below == null ? "" : below.pack(), part.at(), mine.id())) {
                layer.draft().imports.put(mine.id(), mine);
            }
        } else if (below == null || !below.pack().equals(part.extended().get())) {
            layer.refusals()
                    .add(
                            part.at(),
                            mine.id(),
                            "an import of the pack " + part.extended().get());
        } else if (layer.sees(below.pack(), part.at(), mine.id())) {
            layer.draft()
                    .imports
                    .put(
                            mine.id(),
                            new SheetImport(
                                    below.id(),
                                    below.title(),
                                    below.key(),
                                    columns(part, below),
                                    Stream.concat(below.rules().stream(), mine.rules().stream())
                                            .toList(),
                                    records(part, below),
                                    below.pack()));
        }
    }

    private List<Column> columns(ImportPart part, SheetImport below) {
        List<Column> columns = new ArrayList<>(below.columns());
        for (Column column : part.sheet().columns()) {
            Item at = layer.content().positions().of(column, part.at());
            String owner = below.columns().stream()
                    .filter(c -> c.name().equals(column.name()))
                    .map(Column::pack)
                    .findFirst()
                    .orElse("");
            if (layer.free(!owner.isEmpty(), owner, at, column.name())) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** A record without a type adds fields to the record of that name below. */
    private List<Target> records(ImportPart part, SheetImport below) {
        Map<String, Target> records = new LinkedHashMap<>();
        below.records().forEach(record -> records.put(record.as(), record));
        for (Target target : part.sheet().records()) {
            Item at = layer.content().positions().of(target, part.at());
            Target there = records.get(target.as());
            if (there == null) {
                records.put(target.as(), target);
            } else if (layer.free(!target.type().isEmpty(), there.pack(), at, target.as())) {
                records.put(target.as(), joined(target, there, at));
            }
        }
        return List.copyOf(records.values());
    }

    private Target joined(Target target, Target there, Item at) {
        Map<String, Origin> fields = new LinkedHashMap<>(there.fields());
        target.fields().forEach((field, origin) -> {
            if (layer.free(fields.containsKey(field), there.pack(), at, field)) {
                fields.put(field, origin);
            }
        });
        return new Target(
                there.as(),
                there.type(),
                there.parent(),
                there.when(),
                there.districtColumn(),
                there.codeColumn(),
                there.ownerColumn(),
                fields,
                there.states(),
                there.pack());
    }
}
