package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;

/** Lays the workflows of a pack on a draft. */
final class WorkflowLayer {
    private final Layer layer;

    WorkflowLayer(Layer layer) {
        this.layer = layer;
    }

    void lay() {
        List<WorkflowPart> parts = layer.content().workflows();
        parts.stream()
                .filter(part -> !part.extension() && part.base().isEmpty())
                .forEach(this::define);
        parts.stream().filter(WorkflowPart::extension).forEach(this::extend);
        parts.stream().filter(part -> part.base().isPresent()).forEach(this::makeOver);
    }

    private boolean define(WorkflowPart part) {
        String name = part.workflow().name();
        Workflow taken = layer.draft().workflows.get(name);
        boolean free = layer.free(taken != null, taken == null ? "" : taken.pack(), part.at(), name);
        if (free) {
            layer.draft().workflows.put(name, part.workflow());
        }
        return free;
    }

    /** Gives the clocks of a record type the states of the workflow that it shares with others. */
    private void makeOver(WorkflowPart part) {
        String name = part.base().orElse("");
        Workflow base = layer.draft().workflows.get(name);
        Item at = part.at().at("workflow").orElse(part.at());
        if (base == null) {
            layer.refusals().add(at, "workflow", "an existing workflow, not " + name);
        } else if (layer.sees(base.pack(), at, name) && define(part)) {
            Workflow own = part.workflow();
            layer.draft().copies.put(own.name(), name);
            layer.draft()
                    .workflows
                    .put(
                            own.name(),
                            new Workflow(
                                    own.name(),
                                    base.title(),
                                    base.initial(),
                                    base.terminal(),
                                    base.evidenceList(),
                                    base.states(),
                                    base.transitions(),
                                    joined(base.clocks(), own.clocks()),
                                    own.pack(),
                                    base.provenance(),
                                    base.main()));
        }
    }

    private void extend(WorkflowPart part) {
        String name = part.workflow().name();
        Workflow below = layer.draft().workflows.get(name);
        if (below == null) {
            layer.refusals().add(part.at(), name, "a workflow that exists");
        } else if (layer.sees(below.pack(), part.at(), name)) {
            layer.draft().workflows.put(name, extended(part, below));
            layer.draft().copies.forEach((copy, base) -> {
                if (base.equals(name)) {
                    layer.draft().workflows.computeIfPresent(copy, (key, workflow) -> extended(part, workflow));
                }
            });
        }
    }

    private Workflow extended(WorkflowPart part, Workflow below) {
        Workflow added = part.workflow();
        Set<String> terminal = new HashSet<>(below.terminal());
        terminal.addAll(own(part, below));
        return new Workflow(
                below.name(),
                below.title(),
                below.initial(),
                terminal,
                below.evidenceList(),
                states(part, below),
                joined(below.transitions(), added.transitions()),
                joined(below.clocks(), added.clocks()),
                below.pack(),
                below.provenance(),
                below.main());
    }

    /** An extension may end work in states of its own only: a state below stays as open as it was. */
    private Set<String> own(WorkflowPart part, Workflow below) {
        for (String code : part.workflow().terminal()) {
            if (below.state(code).isPresent() && !below.terminal().contains(code)) {
                Item at = part.at().at("terminal").orElse(part.at());
                layer.refusals().add(at, code, "a state that this file adds");
            }
        }
        return part.workflow().terminal();
    }

    private List<State> states(WorkflowPart part, Workflow below) {
        for (WorkflowPart.Change change : part.changes()) {
            if (below.state(change.code()).isEmpty()) {
                layer.refusals().add(change.at(), change.code(), "a state of the workflow");
            }
        }
        List<State> states = new ArrayList<>();
        below.states().forEach(state -> states.add(changed(state, part.changes())));
        for (State state : part.workflow().states()) {
            String owner = below.state(state.code()).map(State::pack).orElse("");
            Item at = layer.content().positions().of(state, part.at());
            if (layer.free(!owner.isEmpty(), owner, at, state.code())) {
                states.add(state);
            }
        }
        return states;
    }

    private State changed(State state, List<WorkflowPart.Change> changes) {
        State result = state;
        for (WorkflowPart.Change change : changes) {
            if (change.code().equals(state.code())) {
                Set<String> countsAs = new HashSet<>(result.countsAs());
                countsAs.addAll(change.countsAs());
                result = new State(
                        state.code(),
                        layer.changing() ? Layer.over(result.label(), change.label()) : result.label(),
                        countsAs,
                        state.pack(),
                        state.provenance());
            }
        }
        return result;
    }

    private static <T> List<T> joined(List<T> below, List<T> added) {
        return Stream.concat(below.stream(), added.stream()).toList();
    }
}
