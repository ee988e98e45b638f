package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of a record type.
 *
 * @param name unique name
 * @param title what people read
 * @param initial state of a new record
 * @param terminal states from which work is over (a transition may still lead out)
 * @param evidenceList code list of evidence
 * @param states all states, in the order in which a path is drawn
 * @param transitions all legal steps
 * @param clocks time limits
 * @param pack id of the pack that defines it
 * @param provenance where it comes from
 * @param main the way on which all goes well, from its first state to its good end; empty when none is named
 */
public record Workflow(
        String name,
        Labels title,
        String initial,
        Set<String> terminal,
        Optional<String> evidenceList,
        List<State> states,
        List<Transition> transitions,
        List<Clock> clocks,
        String pack,
        Provenance provenance,
        List<String> main) {
    /** Copies the collections. */
    public Workflow {
        terminal = Set.copyOf(terminal);
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        clocks = List.copyOf(clocks);
        main = List.copyOf(main);
    }

    /** Makes one that names no main way. */
    public Workflow(
            String name,
            Labels title,
            String initial,
            Set<String> terminal,
            Optional<String> evidenceList,
            List<State> states,
            List<Transition> transitions,
            List<Clock> clocks,
            String pack,
            Provenance provenance) {
        this(name, title, initial, terminal, evidenceList, states, transitions, clocks, pack, provenance, List.of());
    }

    /** Returns the state with that code. */
    public Optional<State> state(String code) {
        return states.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** Returns the legal steps out of a state. */
    public List<Transition> from(String state) {
        return transitions.stream().filter(t -> t.from().equals(state)).toList();
    }
}
