package org.shakti.mis.platform.definitions;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.SheetImport.Origin;
import org.shakti.mis.api.definition.SheetImport.Step;
import org.shakti.mis.api.definition.SheetImport.Target;
import org.shakti.mis.api.definition.Workflow;

/** Checks one record of an import against its type and the columns of the sheet. */
final class TargetChecks {
    /** What else than its own kind a column may fill. */
    private static final Map<FieldKind, Set<FieldKind>> WIDER = new EnumMap<>(Map.of(
            FieldKind.TEXT, Set.of(FieldKind.LONG_TEXT),
            FieldKind.INTEGER, Set.of(FieldKind.DECIMAL),
            FieldKind.ONE_OF, Set.of(FieldKind.SEVERAL_OF)));

    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;
    private final Names columns;

    TargetChecks(Layer layer, References references, Names columns) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
        this.columns = columns;
    }

    void check(Target target, RecordType type, Map<String, RecordType> made, Item at) {
        place(target, type, made, at);
        conditions.check(target.when(), columns, at);
        target.codeColumn().ifPresent(name -> {
            column(name, at);
            if (type.code().isEmpty()) {
                layer.refusals().add(at, "code", "a record type that has a code");
            }
        });
        target.ownerColumn().ifPresent(name -> {
            column(name, at);
            if (type.parent().isPresent()) {
                layer.refusals().add(at, "owner", "a record type without a parent");
            }
        });
        fields(target, type, made, at);
        Optional<Workflow> workflow = references.workflowOf(type);
        target.states().forEach(step -> step(step, workflow, at));
    }

    private void place(Target target, RecordType type, Map<String, RecordType> made, Item at) {
        if (type.parent().isEmpty()) {
            String column = target.districtColumn().orElse("");
            Names.Named named = columns.values().get(column);
            if (named == null || named.target().filter("district"::equals).isEmpty()) {
                layer.refusals().add(at, "district", "a column of kind place and level district, because it is a root");
            }
        } else {
            RecordType parent = target.parent().map(made::get).orElse(null);
            if (parent == null || !parent.name().equals(type.parent().get())) {
                layer.refusals()
                        .add(at, "parent", "the name of a " + type.parent().get() + " further up in the import");
            }
        }
    }

    void fields(Target target, RecordType type, Map<String, RecordType> made, Item at) {
        target.fields().forEach((key, origin) -> {
            Item place = layer.content().positions().of(origin, at);
            Optional<Field> field = type.field(key);
            if (field.isEmpty()) {
                layer.refusals().add(place, key, "a field of " + type.name());
            } else if (layer.sees(Optional.of(field.get().pack()), origin, place, key)) {
                origin(origin, field.get(), made, place);
            }
        });
    }

    private void origin(Origin origin, Field field, Map<String, RecordType> made, Item at) {
        origin.column().filter(name -> column(name, at)).ifPresent(name -> fits(name, field, at));
        origin.record().ifPresent(as -> {
            RecordType other = made.get(as);
            if (other == null || field.target().filter(other.name()::equals).isEmpty()) {
                layer.refusals().add(at, as, "a record further up in the import of the type that the field refers to");
            }
        });
        origin.constant().ifPresent(constant -> constant(constant, field, at));
    }

    private void constant(String constant, Field field, Item at) {
        boolean coded = field.kind() == FieldKind.ONE_OF || field.kind() == FieldKind.SEVERAL_OF;
        if (coded
                && field.target()
                        .flatMap(references::listNamed)
                        .flatMap(list -> list.entry(constant))
                        .isEmpty()) {
            layer.refusals()
                    .add(at, constant, "a code of the list " + field.target().orElse(""));
        } else if (field.kind() == FieldKind.YES_NO && !Set.of("true", "false").contains(constant)) {
            layer.refusals().add(at, constant, "true or false");
        }
    }

    private void fits(String column, Field field, Item at) {
        Names.Named named = columns.values().get(column);
        if (named == null) {
            return;
        }
        boolean kind = named.kind() == field.kind()
                || WIDER.getOrDefault(named.kind(), Set.of()).contains(field.kind());
        if (!kind) {
            layer.refusals().add(at, column, "a column of kind " + field.kind().wireName() + " for " + field.key());
        } else if (!named.target().equals(field.target())) {
            layer.refusals().add(at, column, "a column with the same list or level as " + field.key());
        }
    }

    private void step(Step step, Optional<Workflow> workflow, Item at) {
        Item place = layer.content().positions().of(step, at);
        if (workflow.flatMap(w -> w.state(step.to())).isEmpty()) {
            layer.refusals().add(place, step.to(), "a state of the record's workflow");
        }
        step.on().filter(name -> column(name, place) && !columns.isDate(name)).ifPresent(name -> layer.refusals()
                .add(place, name, "a column of kind date"));
        conditions.check(step.when(), columns, place);
    }

    private boolean column(String name, Item at) {
        if (columns.values().containsKey(name)) {
            return true;
        }
        layer.refusals().add(at, name, columns.what());
        return false;
    }
}
