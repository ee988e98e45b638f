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
        parts.stream().filter(part -> !part.extension()).forEach(this::define);
        parts.stream().filter(WorkflowPart::extension).forEach(this::extend);
    }

    private void define(WorkflowPart part) {
        String name = part.workflow().name();
        Workflow taken = layer.draft().workflows.get(name);
        if (layer.free(taken != null, taken == null ? "" : taken.pack(), part.at(), name)) {
            layer.draft().workflows.put(name, part.workflow());
        }
    }

    private void extend(WorkflowPart part) {
        Workflow below = layer.draft().workflows.get(part.workflow().name());
        if (below == null) {
            layer.refusals().add(part.at(), part.workflow().name(), "a workflow that exists");
        } else if (layer.sees(below.pack(), part.at(), below.name())) {
            Workflow added = part.workflow();
            Set<String> terminal = new HashSet<>(below.terminal());
            terminal.addAll(own(part, below));
            layer.draft()
                    .workflows
                    .put(
                            below.name(),
                            new Workflow(
                                    below.name(),
                                    below.title(),
                                    below.initial(),
                                    terminal,
                                    below.evidenceList(),
                                    states(part, below),
                                    joined(below.transitions(), added.transitions()),
                                    joined(below.clocks(), added.clocks()),
                                    below.pack(),
                                    below.provenance()));
        }
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
