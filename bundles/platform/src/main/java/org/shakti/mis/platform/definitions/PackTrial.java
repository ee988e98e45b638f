package org.shakti.mis.platform.definitions;

import java.util.List;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

/**
 * How it would be if a pack came; nothing was changed.
 *
 * @param catalogue the definitions with it
 * @param refusals what is wrong with the pack
 * @param conflicts what would become wrong with packs that are accepted now
 */
public record PackTrial(Catalogue catalogue, List<Refusal> refusals, List<Refusal> conflicts) {
    /** Tells whether the pack could come without harm. */
    public boolean fine() {
        return refusals.isEmpty() && conflicts.isEmpty();
    }
}
