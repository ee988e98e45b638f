package org.shakti.mis.platform.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.platform.definitions.Sample;
import org.shakti.mis.platform.definitions.SampleJudge;
import org.shakti.mis.platform.records.SampleRecords;

/** Judges the samples of packs: a record by its type, or a step by its workflow. */
@Component(service = SampleJudge.class)
public final class Samples implements SampleJudge {
    /** Faults of a record that is being made; one that takes a step has been made already. */
    private static final Set<String> OF_MAKING = Set.of("required", "hidden", "rule");

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public List<FieldError> judge(Catalogues definitions, Sample sample) {
        Catalogue catalogue = definitions.current();
        RecordType type = catalogue.types().get(sample.type());
        SampleRecords.Judged record = SampleRecords.judge(
                definitions,
                java.util.Objects.requireNonNull(type),
                new SampleRecords.Given(sample.today(), sample.fields(), sample.declined()));
        if (sample.step().isEmpty()) {
            return record.faults();
        }
        List<FieldError> faults = new ArrayList<>(record.faults().stream()
                .filter(fault -> !OF_MAKING.contains(fault.code()))
                .toList());
        faults.addAll(step(catalogue, type, sample, record.values()));
        return faults;
    }

    private static List<FieldError> step(
            Catalogue catalogue, RecordType type, Sample sample, Map<String, Object> values) {
        Sample.Step step = sample.step().orElseThrow();
        Optional<Workflow> workflow = catalogue.workflowOf(type);
        if (workflow.isEmpty() || workflow.get().state(step.from()).isEmpty()) {
            return List.of(FieldError.of("from", "no-state", "There is no such state in the workflow of the type."));
        }
        MoveCheck check = new MoveCheck(
                workflow.get(),
                workflow.get().evidenceList().map(catalogue.lists()::get),
                sample.today(),
                new Terms(catalogue, Optional.of(type)));
        try {
            check.require(
                    move(sample.type(), step),
                    new MoveCheck.Standing(step.from(), Optional.empty(), new Around(step, values)));
            return List.of();
        } catch (IllegalMoveException e) {
            return e.errors();
        }
    }

    private static Move move(String type, Sample.Step step) {
        List<Move.Evidence> evidence = step.evidence().stream()
                .map(code -> new Move.Evidence(code, Optional.empty(), Optional.empty()))
                .toList();
        return new Move(type, NOBODY, step.to(), step.on(), evidence, step.confirmed(), Optional.empty());
    }

    /** What a sample says about itself and what stands around it. */
    private record Around(Sample.Step step, Map<String, Object> values) implements Condition.Facts {
        private Around {
            values = new HashMap<>(values);
        }

        @Override
        public Optional<Object> value(String name) {
            return name.equals("state") ? Optional.of(step.from()) : Optional.ofNullable(values.get(name));
        }

        @Override
        public boolean everIn(List<String> states) {
            return states.stream()
                    .anyMatch(state ->
                            state.equals(step.from()) || step.around().ever().contains(state));
        }

        @Override
        public int children(String type, Condition where) {
            return step.around().children().getOrDefault(type, 0);
        }

        @Override
        public Condition.Facts parent() {
            return Condition.Facts.of(step.around().parent());
        }
    }
}
