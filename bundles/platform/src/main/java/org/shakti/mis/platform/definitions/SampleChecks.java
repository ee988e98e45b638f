package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.extension.NearNames;

/** Looks up the names in the samples of a pack: a sample that is to be refused must not be so for a slip of the pen. */
final class SampleChecks {
    private final Layer layer;
    private final References references;

    SampleChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
    }

    void run() {
        layer.content().tests().forEach(this::check);
    }

    private void check(PackTest test) {
        Sample sample = test.sample();
        Optional<RecordType> type = references.typeNamed(sample.type());
        if (type.isEmpty()) {
            String near = NearNames.remark(sample.type(), layer.draft().types.keySet());
            layer.refusals().add(test.at(), test.name(), "a record type that exists: " + sample.type() + near);
            return;
        }
        fields(test, type.get(), sample.fields().keySet());
        fields(test, type.get(), sample.declined());
        test.district()
                .filter(code -> layer.draft().places.count("district") > 0)
                .filter(code -> layer.draft().places.place("district", code).isEmpty())
                .ifPresent(code ->
                        layer.refusals().add(test.at(), test.name(), "the LGD code of a district, not " + code));
        sample.step().ifPresent(step -> step(test, type.get(), step));
    }

    private void step(PackTest test, RecordType type, Sample.Step step) {
        references.workflowOf(type).ifPresent(workflow -> {
            List<String> named = new ArrayList<>(step.around().ever());
            named.add(step.to());
            if (test.faults().isEmpty()) { // else the sample says itself why it is refused
                named.add(step.from());
            }
            List<String> states = workflow.states().stream().map(State::code).toList();
            known(test, named, states, "a state of the workflow " + workflow.name());
            evidence(test, workflow, step.evidence());
        });
        List<String> below = references.childrenOf(type.name()).stream()
                .map(RecordType::name)
                .toList();
        known(test, step.around().children().keySet(), below, "a record type whose parent is " + type.name());
        type.parent()
                .flatMap(references::typeNamed)
                .ifPresent(above -> fields(test, above, step.around().parent().keySet()));
    }

    private void evidence(PackTest test, Workflow workflow, List<String> given) {
        Optional<CodeList> list = workflow.evidenceList().flatMap(references::listNamed);
        list.ifPresent(codes -> known(
                test,
                given,
                codes.entries().stream().map(CodeEntry::code).toList(),
                "a code of the list " + codes.name()));
    }

    private void fields(PackTest test, RecordType type, Collection<String> named) {
        known(test, named, type.fields().stream().map(Field::key).toList(), "a field of " + type.name());
    }

    private void known(PackTest test, Collection<String> named, List<String> there, String expected) {
        named.stream().filter(name -> !there.contains(name)).sorted().forEach(name -> layer.refusals()
                .add(test.at(), name, expected + NearNames.remark(name, there)));
    }
}
