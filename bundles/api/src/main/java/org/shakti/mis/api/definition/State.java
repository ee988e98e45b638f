package org.shakti.mis.api.definition;

import java.util.Set;

/**
 * A state of a workflow.
 *
 * @param code stable name
 * @param label what people read
 * @param countsAs indicators for which having been in this state counts
 * @param pack id of the pack that brought it
 * @param provenance where it comes from
 */
public record State(String code, Labels label, Set<String> countsAs, String pack, Provenance provenance) {
    /** Copies the set. */
    public State {
        countsAs = Set.copyOf(countsAs);
    }
}
