package org.shakti.mis.platform.definitions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Rule;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.definition.SheetImport.Column;
import org.shakti.mis.api.definition.SheetImport.Target;

/** Checks the imports of a pack. */
final class SheetChecks {
    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;
    private final FieldChecks fields;

    SheetChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
        this.fields = new FieldChecks(layer, references);
    }

    void run() {
        for (ImportPart part : layer.content().imports()) {
            SheetImport whole = layer.draft().imports.get(part.sheet().id());
            if (whole != null) {
                check(part, whole);
            }
        }
    }

    private void check(ImportPart part, SheetImport whole) {
        Names names = Names.of(whole.id(), whole.columns());
        if (!names.values().containsKey(whole.key())) {
            layer.refusals().add(part.at().at("key").orElse(part.at()), whole.key(), names.what());
        }
        columns(part);
        for (Rule rule : part.sheet().rules()) {
            Item at = layer.content().positions().of(rule, part.at());
            conditions.check(rule.when(), names, at);
            conditions.check(rule.must(), names, at);
            column(rule.fields(), names, at);
        }
        Map<String, RecordType> made = new LinkedHashMap<>();
        TargetChecks targets = new TargetChecks(layer, references, names);
        for (Target target : whole.records()) {
            Optional<Item> mine = layer.content().positions().find(target);
            Optional<RecordType> type = references.typeNamed(target.type());
            if (mine.isPresent()) {
                type = references.type(target.type(), mine.get(), "type");
                type.ifPresent(t -> targets.check(target, t, made, mine.get()));
            }
            type.ifPresent(t -> made.put(target.as(), t));
        }
        part.sheet().records().stream()
                .filter(target -> target.type().isEmpty())
                .forEach(target -> additions(target, made, targets, part));
    }

    /** Fields that this pack adds to a record of the import below. */
    private void additions(Target target, Map<String, RecordType> made, TargetChecks targets, ImportPart part) {
        Item at = layer.content().positions().of(target, part.at());
        RecordType type = made.get(target.as());
        if (type == null) {
            layer.refusals().add(at, target.as(), "a type:, or the name of a record that the import makes");
        } else {
            targets.fields(target, type, made, at);
        }
    }

    private void columns(ImportPart part) {
        Set<String> seen = new HashSet<>();
        for (Column column : part.sheet().columns()) {
            Item at = layer.content().positions().of(column, part.at());
            if (!seen.add(column.name())) {
                layer.refusals().add(at, column.name(), "each column once");
            }
            if (Set.of(FieldKind.GROUP, FieldKind.FILE, FieldKind.REFERENCE).contains(column.kind())) {
                layer.refusals().add(at, column.name(), "a kind that fits into a cell");
            }
            if (Set.of(FieldKind.ONE_OF, FieldKind.SEVERAL_OF).contains(column.kind())) {
                references.list(column.target().orElse(""), at, column.name());
            } else if (column.kind() == FieldKind.PLACE && column.target().isEmpty()) {
                layer.refusals().add(at, column.name(), "a level:");
            }
            fields.bounds(column.name(), column.kind(), column.bounds(), at);
        }
    }

    private void column(List<String> wanted, Names names, Item at) {
        wanted.stream().filter(name -> !names.values().containsKey(name)).forEach(name -> layer.refusals()
                .add(at, name, names.what()));
    }
}
