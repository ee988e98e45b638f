package org.shakti.mis.platform.definitions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.extension.NearNames;

/** Checks the workflows that a pack brings, adds to, or gives to its record types. */
final class WorkflowChecks {
    private final Layer layer;
    private final References references;
    private final ConditionChecks conditions;
    private final ClockChecks clocks;

    WorkflowChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.conditions = new ConditionChecks(layer, references);
        this.clocks = new ClockChecks(layer, references);
    }

    void run() {
        Set<String> names = new LinkedHashSet<>();
        layer.content().workflows().forEach(part -> names.add(part.workflow().name()));
        layer.content().types().stream()
                .filter(part -> !part.extension())
                .forEach(part -> part.type().workflow().ifPresent(names::add));
        names.forEach(
                name -> Optional.ofNullable(layer.draft().workflows.get(name)).ifPresent(this::check));
    }

    private void check(Workflow workflow) {
        Item at = layer.content().workflows().stream()
                .filter(part -> part.workflow().name().equals(workflow.name()))
                .map(WorkflowPart::at)
                .findFirst()
                .orElse(layer.content().at());
        states(workflow, at);
        Optional<CodeList> evidence = workflow.evidenceList()
                .flatMap(list -> workflow.pack().equals(layer.content().id())
                        ? references.list(list, at.at("evidenceList").orElse(at), "evidenceList")
                        : references.listNamed(list));
        List<RecordType> types = references.typesWith(workflow.name());
        Set<String> seen = new HashSet<>();
        for (Transition transition : workflow.transitions()) {
            Item place = layer.content().positions().of(transition, at);
            if (!seen.add(transition.from() + ' ' + transition.to() + ' ' + transition.event())) {
                layer.refusals().add(place, transition.event(), "each transition once");
            }
            transition(transition, workflow, evidence, place);
            types.forEach(type -> conditions.check(transition.requires(), Names.of(type), place));
        }
        clocks.check(workflow, types, at);
    }

    private void states(Workflow workflow, Item at) {
        Set<String> codes = new HashSet<>();
        for (State state : workflow.states()) {
            if (!codes.add(state.code())) {
                layer.refusals().add(layer.content().positions().of(state, at), state.code(), "each state once");
            }
        }
        if (!codes.contains(workflow.initial())) {
            layer.refusals().add(at.at("initial").orElse(at), workflow.initial(), "one of the states");
        }
        workflow.terminal().stream().filter(code -> !codes.contains(code)).forEach(code -> layer.refusals()
                .add(at.at("terminal").orElse(at), code, "one of the states"));
        main(workflow, at);
        Set<String> reached = reached(workflow);
        workflow.states().stream()
                .filter(state -> !reached.contains(state.code()))
                .forEach(state -> layer.refusals()
                        .add(
                                layer.content().positions().of(state, at),
                                state.code(),
                                "a state that transitions lead to from " + workflow.initial()));
    }

    private void main(Workflow workflow, Item at) {
        List<String> main = workflow.main();
        for (int i = 0; i + 1 < main.size(); i++) {
            String next = main.get(i + 1);
            if (workflow.from(main.get(i)).stream().noneMatch(step -> step.to().equals(next))) {
                layer.refusals()
                        .add(at.at("main").orElse(at), next, "a state to which a transition leads from " + main.get(i));
            }
        }
    }

    private static Set<String> reached(Workflow workflow) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(workflow.initial()));
        while (!open.isEmpty()) {
            String state = open.pop();
            if (reached.add(state)) {
                workflow.from(state).forEach(transition -> open.push(transition.to()));
            }
        }
        return reached;
    }

    private void transition(Transition transition, Workflow workflow, Optional<CodeList> evidence, Item at) {
        for (String code : List.of(transition.from(), transition.to())) {
            Optional<State> state = workflow.state(code);
            if (state.isEmpty()) {
                layer.refusals().add(at, code, "one of the states" + References.near(code, workflow));
            } else {
                layer.sees(Optional.of(state.get().pack()), transition, at, code);
            }
        }
        for (String code : transition.evidence()) {
            Optional<CodeEntry> entry = evidence.flatMap(list -> list.entry(code));
            if (entry.isEmpty()) {
                List<String> codes = evidence.map(CodeList::entries).orElse(List.of()).stream()
                        .map(CodeEntry::code)
                        .toList();
                layer.refusals().add(at, code, "a code of the evidenceList" + NearNames.remark(code, codes));
            } else {
                layer.sees(Optional.of(entry.get().pack()), transition, at, code);
            }
        }
    }
}
