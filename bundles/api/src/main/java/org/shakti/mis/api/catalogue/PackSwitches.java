package org.shakti.mis.api.catalogue;

import org.osgi.annotation.versioning.ProviderType;

/** Tells which pack is on in which district. Answers from memory; follows a switch at the next request. */
@ProviderType
public interface PackSwitches {
    /**
     * Tells whether the pack is installed, applies in the district and is on there; one that cannot be switched is on
     * wherever it applies.
     *
     * @param pack id of the pack
     * @param district LGD code of the district
     */
    boolean on(String pack, String district);

    /** Tells whether the pack is installed and on in at least one district. */
    boolean onAnywhere(String pack);
}
