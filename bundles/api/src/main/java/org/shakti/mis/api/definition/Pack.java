package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Set;

/**
 * What a pack says of itself.
 *
 * @param id unique name
 * @param version semantic version
 * @param kind what it is
 * @param title what people read
 * @param needs packs it builds on
 * @param regions codes of the states and districts where it applies; everywhere when empty
 * @param switchable may be switched on and off for a district
 * @param permissions what it asks for at install
 */
public record Pack(
        String id,
        String version,
        Kind kind,
        Labels title,
        List<Need> needs,
        Set<String> regions,
        boolean switchable,
        List<String> permissions) {
    /** Copies the collections. */
    public Pack {
        needs = List.copyOf(needs);
        regions = Set.copyOf(regions);
        permissions = List.copyOf(permissions);
    }

    /** The layer a pack belongs to; a later layer may add to an earlier one. */
    public enum Kind {
        /** Data for the whole country. */
        NATIONAL,
        /** A module with record types of its own. */
        MODULE,
        /** What a state adds. */
        STATE_PACK,
        /** What a district adds or re-labels. */
        DISTRICT_OVERLAY
    }

    /**
     * A pack that must be there.
     *
     * @param pack its id
     * @param range accepted versions, such as {@code [1,2)}; any when empty
     */
    public record Need(String pack, String range) {}
}
