package org.shakti.mis.api.demand;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.access.Caller;

/**
 * Raises demands on duty bearers for any module. Safe for concurrent use; refuses with the exceptions of
 * {@code org.shakti.mis.api.error}. There is no such service while no module that keeps demands is installed.
 */
@ProviderType
public interface Demands {
    /**
     * Raises a demand and prepares its first step. The same id again changes nothing and answers as the first time.
     *
     * @return the id of the demand
     */
    UUID raise(Caller caller, DemandDraft draft);

    /**
     * Returns the rung to begin with when an office has been asked already: the one above it; the second one when no rung
     * is of its kind.
     *
     * @param ladder code of the ladder
     * @param office code of the kind of office that was asked; empty when it is not known
     */
    int rungAbove(String ladder, String office);

    /**
     * Tells whether a demand can be raised on a ladder in a district: ladders are those of the packs that apply there.
     *
     * @param ladder code of the ladder
     * @param district LGD code of the district
     */
    boolean climbs(String ladder, String district);
}
