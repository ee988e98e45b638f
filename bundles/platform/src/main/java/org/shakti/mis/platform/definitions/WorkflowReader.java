package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.State;
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
                item.each("clocks", new ClockReader(reading)::read),
                reading.pack(),
                item.provenance(),
                item.texts("main"));
        reading.positions().keep(workflow, item);
        return Optional.of(new WorkflowPart(
                extension, Optional.empty(), workflow, item.each("changes", WorkflowReader::change), item));
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
        for (String key : extension ? List.of("title", "initial", "evidenceList", "main") : List.of("changes")) {
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
                item.labels("confirm"),
                item.optional("permission"),
                reading.pack(),
                item.provenance());
        return reading.positions().keep(transition, item);
    }
}
