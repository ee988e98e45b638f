package org.shakti.mis.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView.Entered;

/** The states that a record has entered, oldest first, in one language. */
public record PathJson(List<Entry> items) {
    /** One entered state. */
    public record Entry(
            String state, String label, LocalDate on, Instant recordedAt, String by, List<StepJson.Named> evidence) {}

    static PathJson of(List<Entered> path, Optional<Workflow> workflow, Optional<CodeList> kinds, String language) {
        return new PathJson(path.stream()
                .map(step -> new Entry(
                        step.state(),
                        workflow.flatMap(w -> w.state(step.state()))
                                .map(State::label)
                                .map(l -> l.in(language))
                                .orElse(step.state()),
                        step.on(),
                        step.recordedAt(),
                        step.by(),
                        step.evidence().stream()
                                .map(code -> StepJson.Named.of(kinds, code, language))
                                .toList()))
                .toList());
    }
}
