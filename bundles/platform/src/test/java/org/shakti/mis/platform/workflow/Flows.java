package org.shakti.mis.platform.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.Clock.Trigger;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.TimeUnit;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.definition.Workflow;

/** Small workflows for tests. */
final class Flows {
    static final Labels NONE = new Labels(Map.of());

    private Flows() {}

    static Clock clock(String id, Trigger start, Trigger stop, int limit) {
        return clock(id, start, stop, limit, List.of());
    }

    static Clock repeating(Clock.Repeat... repeats) {
        return clock("VISIT", entering("OPEN"), Trigger.NEVER, 0, List.of(repeats));
    }

    static Clock clock(String id, Trigger start, Trigger stop, int limit, List<Clock.Repeat> repeats) {
        return new Clock(
                id,
                Labels.english(id),
                start,
                stop,
                limit,
                TimeUnit.DAY,
                Labels.english("police station"),
                "law",
                "Act 1, s. 2",
                List.of(7, 2, 0),
                repeats,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "pack",
                Provenance.UNKNOWN);
    }

    static Clock when(Clock clock, Condition guard) {
        return new Clock(
                clock.id(),
                clock.title(),
                clock.start(),
                clock.stop(),
                clock.limit(),
                clock.unit(),
                clock.who(),
                clock.strictness(),
                clock.law(),
                clock.warnDays(),
                clock.repeats(),
                Optional.of(guard),
                Optional.empty(),
                Optional.empty(),
                clock.pack(),
                clock.provenance());
    }

    /** The same clock, with a limit that a field tells. */
    static Clock limited(Clock clock, String field) {
        return new Clock(
                clock.id(),
                clock.title(),
                clock.start(),
                clock.stop(),
                0,
                clock.unit(),
                clock.who(),
                clock.strictness(),
                clock.law(),
                clock.warnDays(),
                clock.repeats(),
                clock.when(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(field),
                clock.pack(),
                clock.provenance());
    }

    static Trigger entering(String... states) {
        return new Trigger(Set.of(states), Optional.empty(), Optional.empty(), false);
    }

    static Transition step(String from, String to) {
        return step(from, to, List.of(), Optional.empty(), NONE);
    }

    static Transition step(
            String from, String to, List<String> evidence, Optional<Condition> requires, Labels requiresText) {
        return new Transition(
                from,
                to,
                "to_" + to.toLowerCase(java.util.Locale.ROOT),
                NONE,
                evidence,
                requires,
                requiresText,
                Optional.empty(),
                "pack",
                Provenance.UNKNOWN);
    }

    static Workflow workflow(List<Transition> steps, List<Clock> clocks) {
        List<State> states = List.of("OPEN", "HEARD", "CLOSED").stream()
                .map(code -> new State(code, Labels.english(code), Set.of(), "pack", Provenance.UNKNOWN))
                .toList();
        return new Workflow(
                "matter",
                Labels.english("Matter"),
                "OPEN",
                Set.of("CLOSED"),
                Optional.of("proof"),
                states,
                steps,
                clocks,
                "pack",
                Provenance.UNKNOWN);
    }

    static CodeList proofs() {
        return new CodeList("proof", List.of(proof("RECEIPT", "Receipt"), proof("ORDER", "Order")));
    }

    private static CodeEntry proof(String code, String label) {
        return new CodeEntry(
                code,
                1,
                Labels.english(label),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                "pack",
                Provenance.UNKNOWN);
    }
}
