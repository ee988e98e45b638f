package org.shakti.mis.api.definition;

import java.util.Set;

/**
 * What a person with this role may do, and how far the person sees.
 *
 * @param id unique name
 * @param title what people read
 * @param reach how far the person sees
 * @param permissions permissions such as {@code records.read:*}
 * @param pack id of the pack that defines it
 */
public record Role(String id, Labels title, Reach reach, Set<String> permissions, String pack) {
    /** Copies the set. */
    public Role {
        permissions = Set.copyOf(permissions);
    }

    /** How far a person sees. */
    public enum Reach {
        /** The records that the person owns. */
        OWN,
        /** All records of the organisation, within the person's districts. */
        ORGANISATION,
        /** All records of the person's districts. */
        DISTRICT,
        /** Everything on this instance. */
        INSTANCE
    }
}
