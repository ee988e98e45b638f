package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;

/**
 * A legal step from one state to another.
 *
 * @param from state before
 * @param to state after
 * @param event stable name of what happens
 * @param label what people read; empty texts when the pack gives none
 * @param evidence codes of the evidence that must be named
 * @param requires guard that data can check
 * @param requiresText guard that a person has to confirm, as people read it; empty texts when there is none
 * @param confirm what a person has to confirm beside {@code requires}; empty texts when there is nothing
 * @param permission permission needed beside {@code records.move}
 * @param pack id of the pack that brought it
 * @param provenance where it comes from
 */
public record Transition(
        String from,
        String to,
        String event,
        Labels label,
        List<String> evidence,
        Optional<Condition> requires,
        Labels requiresText,
        Labels confirm,
        Optional<String> permission,
        String pack,
        Provenance provenance) {
    /** Copies the list. */
    public Transition {
        evidence = List.copyOf(evidence);
    }

    /** Makes a step with nothing to confirm beside {@code requires}. */
    public Transition(
            String from,
            String to,
            String event,
            Labels label,
            List<String> evidence,
            Optional<Condition> requires,
            Labels requiresText,
            Optional<String> permission,
            String pack,
            Provenance provenance) {
        this(
                from,
                to,
                event,
                label,
                evidence,
                requires,
                requiresText,
                new Labels(Map.of()),
                permission,
                pack,
                provenance);
    }

    /** Returns what a person has to confirm before the step; empty texts when nothing. */
    public Labels toConfirm() {
        return requires.isEmpty() && confirm.texts().isEmpty() ? requiresText : confirm;
    }
}
