package org.shakti.mis.platform.definitions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;

/** Checks the clocks of a workflow against the record types that have it. */
final class ClockChecks {
    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;

    ClockChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
    }

    void check(Workflow workflow, List<RecordType> types, Item at) {
        Set<String> ids = new HashSet<>();
        for (Clock clock : workflow.clocks()) {
            Item place = layer.content().positions().of(clock, at);
            if (!ids.add(clock.id())) {
                layer.refusals().add(place, clock.id(), "each clock once");
            }
            shape(clock, place);
            states(clock.start(), workflow, place);
            states(clock.stop(), workflow, place);
            types.forEach(type -> against(clock, type, place));
        }
    }

    private void shape(Clock clock, Item at) {
        if (clock.repeats().isEmpty()
                && at.at("startsOn").isPresent()
                && at.at("limit").isEmpty()
                && clock.limitField().isEmpty()) {
            layer.refusals().add(at, clock.id(), "a limit: or limitFrom:, or repeat: for a clock that comes again");
        }
        if (clock.limitField().isPresent()
                && (at.at("limit").isPresent() || !clock.repeats().isEmpty())) {
            layer.refusals().add(at, clock.id(), "limitFrom: alone, without limit: and repeat:");
        }
        for (Clock.Repeat repeat : clock.repeats()) {
            if (repeat.toMonth() <= repeat.fromMonth()) {
                layer.refusals().add(at, clock.id(), "stretches whose toMonth is after fromMonth");
            }
        }
    }

    private void states(Clock.Trigger trigger, Workflow workflow, Item at) {
        trigger.states().stream().filter(code -> workflow.state(code).isEmpty()).forEach(code -> layer.refusals()
                .add(at, code, "a state of the workflow " + workflow.name()));
    }

    private void against(Clock clock, RecordType type, Item at) {
        Names names = Names.of(type);
        conditions.check(clock.when(), names, at);
        clock.start().field().filter(field -> !names.isDate(field)).ifPresent(field -> layer.refusals()
                .add(at, field, names.what() + " of kind date or date-time"));
        clock.stop().field().filter(field -> type.field(field).isEmpty()).ifPresent(field -> layer.refusals()
                .add(at, field, names.what()));
        text(clock.titleField(), type, at);
        text(clock.assigneeField(), type, at);
        clock.limitField()
                .filter(key -> type.field(key).filter(ClockChecks::countable).isEmpty())
                .ifPresent(key -> layer.refusals()
                        .add(at, key, "a field of kind integer of " + type.name() + ", not an identity"));
        child(clock.start(), type, at);
        child(clock.stop(), type, at);
    }

    /** A text that shows outside the record must be one that may be shown. */
    private void text(Optional<String> key, RecordType type, Item at) {
        key.filter(k -> type.field(k).filter(ClockChecks::showable).isEmpty())
                .ifPresent(k -> layer.refusals().add(at, k, "an ordinary field of kind text of " + type.name()));
    }

    private static boolean countable(Field field) {
        return field.kind() == FieldKind.INTEGER && !field.identity();
    }

    private static boolean showable(Field field) {
        return field.kind() == FieldKind.TEXT
                && field.sensitivity() == org.shakti.mis.api.definition.Sensitivity.ORDINARY;
    }

    private void child(Clock.Trigger trigger, RecordType type, Item at) {
        trigger.childType()
                .filter(name -> references.childrenOf(type.name()).stream()
                        .noneMatch(child -> child.name().equals(name)))
                .ifPresent(name -> layer.refusals().add(at, name, "a record type whose parent is " + type.name()));
    }
}
