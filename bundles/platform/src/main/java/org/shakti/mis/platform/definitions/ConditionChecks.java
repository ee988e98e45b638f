package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;

/** Checks that a condition speaks of what is there, in operators that fit. */
final class ConditionChecks {
    private final Layer layer;
    private final References references;
    private final TestChecks tests;

    ConditionChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
        this.tests = new TestChecks(layer, references);
    }

    void check(Optional<Condition> condition, Names names, Item at) {
        condition.ifPresent(c -> check(c, names, at));
    }

    void check(Condition condition, Names names, Item fallback) {
        Item at = layer.content().positions().of(condition, fallback);
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> check(part, names, fallback));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> check(part, names, fallback));
        } else if (condition instanceof Condition.Not not) {
            check(not.part(), names, fallback);
        } else if (condition instanceof Condition.EverIn ever) {
            states(ever.states(), ever, names, at);
        } else if (condition instanceof Condition.Children children) {
            children(children, names, at);
        } else if (condition instanceof Condition.OfParent parent) {
            parent(parent, names, at);
        } else if (condition instanceof Condition.Test test) {
            test(test, names, at);
        }
    }

    private void test(Condition.Test test, Names names, Item at) {
        if ("state".equals(test.name()) && !names.values().containsKey("state")) {
            states(test.operands().stream().map(String::valueOf).toList(), test, names, at);
        } else {
            tests.check(test, names, at);
        }
    }

    private void states(List<String> states, Condition user, Names names, Item at) {
        Optional<Workflow> workflow = names.type().flatMap(references::workflowOf);
        if (workflow.isEmpty()) {
            layer.refusals().add(at, "state", "a record type with a workflow");
            return;
        }
        for (String code : states) {
            Optional<State> state = workflow.get().state(code);
            if (state.isEmpty()) {
                String near = References.near(code, workflow.get());
                layer.refusals()
                        .add(
                                at,
                                code,
                                "a state of the workflow " + workflow.get().name() + near);
            } else {
                layer.sees(Optional.of(state.get().pack()), user, at, code);
            }
        }
    }

    private void children(Condition.Children children, Names names, Item at) {
        String owner = names.type().map(RecordType::name).orElse("");
        Optional<RecordType> child = references.typeNamed(children.type());
        if (child.flatMap(RecordType::parent).filter(owner::equals).isEmpty()) {
            layer.refusals().add(at, children.type(), "a record type whose parent is " + owner);
        } else if (layer.sees(child.get().pack(), at, children.type())) {
            check(children.where(), Names.of(child.get()), at);
        }
    }

    private void parent(Condition.OfParent parent, Names names, Item at) {
        Optional<RecordType> above = names.type().flatMap(RecordType::parent).flatMap(references::typeNamed);
        if (above.isEmpty()) {
            layer.refusals().add(at, "parent", "a record type that has a parent");
        } else {
            check(parent.where(), Names.of(above.get()), at);
        }
    }
}
