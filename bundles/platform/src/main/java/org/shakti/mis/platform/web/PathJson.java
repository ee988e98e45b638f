package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.RecordView.Entered;
import org.shakti.mis.api.record.StepEvidence;

/** The states that a record has entered, oldest first, in one language. */
public record PathJson(List<Entry> items) {
    /** One entered state. */
    public record Entry(
            String state, String label, LocalDate on, Instant recordedAt, String by, List<Evidence> evidence) {}

    /** A piece of evidence, with its date and where it is kept as far as that was said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(String code, String label, @Nullable LocalDate on, @Nullable String note) {}

    /** What the states and the evidence are called. */
    record Names(Optional<Workflow> workflow, Optional<CodeList> kinds, String language) {
        String state(String code) {
            return workflow.flatMap(w -> w.state(code))
                    .map(State::label)
                    .map(l -> l.in(language))
                    .orElse(code);
        }

        Evidence evidence(String code, Optional<Move.Evidence> said) {
            return new Evidence(
                    code,
                    StepJson.Named.of(kinds, code, language).label(),
                    said.flatMap(Move.Evidence::on).orElse(null),
                    said.flatMap(Move.Evidence::note).orElse(null));
        }
    }

    static PathJson of(List<Entered> path, List<StepEvidence> evidence, Names names) {
        return new PathJson(path.stream()
                .map(step -> new Entry(
                        step.state(),
                        names.state(step.state()),
                        step.on(),
                        step.recordedAt(),
                        step.by(),
                        step.evidence().stream()
                                .map(code -> names.evidence(code, said(step, code, evidence)))
                                .toList()))
                .toList());
    }

    private static Optional<Move.Evidence> said(Entered step, String code, List<StepEvidence> evidence) {
        return evidence.stream()
                .filter(e -> e.state().equals(step.state()) && e.enteredOn().equals(step.on()))
                .map(StepEvidence::evidence)
                .filter(e -> e.code().equals(code))
                .findFirst();
    }
}
