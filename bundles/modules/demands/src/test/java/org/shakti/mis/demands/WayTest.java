package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;

@DisplayName("The way between two states")
class WayTest {
    private static final Labels NONE = new Labels(Map.of());
    private static final Workflow WORKFLOW = workflow(
            "OPEN WAITING",
            "WAITING OVERDUE",
            "OVERDUE NEXT",
            "NEXT WAITING",
            "WAITING DONE",
            "OPEN DONE",
            "DONE NEXT");

    private static Workflow workflow(String... steps) {
        List<Transition> transitions = Stream.of(steps)
                .map(step -> step.split(" ", 2))
                .map(step -> new Transition(
                        step[0],
                        step[1],
                        "go",
                        NONE,
                        List.of(),
                        Optional.empty(),
                        NONE,
                        Optional.empty(),
                        "demands",
                        Provenance.UNKNOWN))
                .toList();
        return new Workflow(
                "w",
                NONE,
                "OPEN",
                Set.of("DONE"),
                Optional.empty(),
                List.of(),
                transitions,
                List.of(),
                "demands",
                Provenance.UNKNOWN);
    }

    @Test
    void isTheShortest() {
        assertThat(Way.between(WORKFLOW, "OPEN", "WAITING")).containsExactly("WAITING");
        assertThat(Way.between(WORKFLOW, "OVERDUE", "WAITING")).containsExactly("NEXT", "WAITING");
    }

    @Test
    void doesNotLeadThroughAnEnd() {
        assertThat(Way.between(WORKFLOW, "OPEN", "NEXT")).containsExactly("WAITING", "OVERDUE", "NEXT");
    }

    @Test
    void isNoneWhereThereIsNoneOrNoneIsNeeded() {
        assertThat(Way.between(WORKFLOW, "OPEN", "OPEN")).isEmpty();
        assertThat(Way.between(WORKFLOW, "WAITING", "OPEN")).isEmpty();
    }
}
