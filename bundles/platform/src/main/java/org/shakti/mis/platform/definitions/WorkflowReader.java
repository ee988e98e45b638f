package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Clock.Trigger;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.TimeUnit;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;

/** Reads a file of {@code workflows/}. */
final class WorkflowReader {
    private final Reading reading;

    WorkflowReader(Reading reading) {
        this.reading = reading;
    }

    Optional<WorkflowPart> read(Item item) {
        boolean extension = item.at("extends").isPresent();
        if (!allowed(item, extension)) {
            return Optional.empty();
        }
        Workflow workflow = new Workflow(
                extension ? item.text("extends") : item.text("workflow"),
                item.labels("title"),
                item.text("initial"),
                item.textSet("terminal"),
                item.optional("evidenceList"),
                item.each("states", this::state),
                item.each("transitions", this::transition),
                item.each("clocks", this::clock),
                reading.pack(),
                item.provenance());
        reading.positions().keep(workflow, item);
        return Optional.of(new WorkflowPart(extension, workflow, item.each("changes", WorkflowReader::change), item));
    }

    private boolean allowed(Item item, boolean extension) {
        int before = reading.refusals().count();
        if (extension == item.at("workflow").isPresent()) {
            reading.refusals().add(item, "workflow", "either workflow: (a new one) or extends: (one of another pack)");
        }
        for (String key : List.of("title", "initial", "states")) {
            if (!extension && item.at(key).isEmpty()) {
                reading.refusals().add(item, key, "this key, which is missing");
            }
        }
        for (String key : extension ? List.of("title", "initial", "evidenceList") : List.of("changes")) {
            item.at(key).ifPresent(i -> reading.refusals()
                    .add(i, key, extension ? "nothing: an extension cannot set it" : "only with extends:"));
        }
        return reading.refusals().count() == before;
    }

    private State state(Item item) {
        return reading.positions()
                .keep(
                        new State(
                                item.text("code"),
                                item.labels("label"),
                                item.textSet("countsAs"),
                                reading.pack(),
                                item.provenance()),
                        item);
    }

    private static WorkflowPart.Change change(Item item) {
        return new WorkflowPart.Change(item.text("code"), item.labels("label"), item.textSet("countsAs"), item);
    }

    private Transition transition(Item item) {
        Transition transition = new Transition(
                item.text("from"),
                item.text("to"),
                item.text("event"),
                item.labels("label"),
                item.texts("evidence"),
                reading.conditions().optional(item, "requires"),
                item.labels("requiresText"),
                item.optional("permission"),
                reading.pack(),
                item.provenance());
        return reading.positions().keep(transition, item);
    }

    private Clock clock(Item item) {
        String unit = item.optional("unit").orElse("day");
        Clock clock = new Clock(
                item.text("id"),
                item.labels("title"),
                item.at("startsOn").map(WorkflowReader::trigger).orElse(Trigger.NEVER),
                item.at("stopsOn").map(WorkflowReader::trigger).orElse(Trigger.NEVER),
                item.number("limit", 0),
                TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT)),
                item.labels("who"),
                item.optional("strictness").orElse("internal"),
                item.text("law"),
                item.each("warnDays", i -> i.json().asInt()),
                item.each("repeat", WorkflowReader::repeat),
                reading.pack(),
                item.provenance());
        return reading.positions().keep(clock, item);
    }

    private static Trigger trigger(Item item) {
        return new Trigger(
                item.textSet("states"), item.optional("field"), item.optional("child"), item.flag("created"));
    }

    private static Clock.Repeat repeat(Item item) {
        return new Clock.Repeat(item.number("fromMonth", 0), item.number("toMonth", 0), item.number("every", 1));
    }
}
