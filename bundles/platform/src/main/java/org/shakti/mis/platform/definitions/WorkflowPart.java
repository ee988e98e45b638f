package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Workflow;

/**
 * What one file says of a workflow.
 *
 * @param extension adds to a workflow of another pack
 * @param base a workflow whose states and transitions it takes over, for clocks of one record type; absent otherwise
 * @param workflow the workflow, or what is added to it
 * @param changes what is changed about states that are already there
 * @param at where it stands
 */
record WorkflowPart(boolean extension, Optional<String> base, Workflow workflow, List<Change> changes, Item at) {
    /**
     * What is changed about a state.
     *
     * @param code the state
     * @param label texts that replace those of the same language
     * @param countsAs indicators for which it counts in addition
     * @param at where it stands
     */
    record Change(String code, Labels label, Set<String> countsAs, Item at) {}
}
