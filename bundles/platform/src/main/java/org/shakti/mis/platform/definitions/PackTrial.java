package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

/**
 * How it would be if a pack came; nothing was changed.
 *
 * @param catalogue the definitions with it
 * @param refusals what is wrong with the pack
 * @param conflicts what would become wrong with packs that are accepted now
 * @param others how many definitions it has in each folder that a module reads
 * @param changes what it changes about others' definitions
 */
public record PackTrial(
        Catalogue catalogue,
        List<Refusal> refusals,
        List<Refusal> conflicts,
        Map<String, Integer> others,
        List<Changed> changes) {
    /** A trial of a pack without definitions that only a module reads. */
    public PackTrial(Catalogue catalogue, List<Refusal> refusals, List<Refusal> conflicts) {
        this(catalogue, refusals, conflicts, Map.of(), List.of());
    }

    /** Tells whether the pack could come without harm. */
    public boolean fine() {
        return refusals.isEmpty() && conflicts.isEmpty();
    }
}
