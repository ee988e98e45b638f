package org.shakti.mis.api.access;

import java.util.Optional;
import java.util.Set;

/**
 * What a caller may see: organisation, districts and own caseload, all of which must fit.
 *
 * @param organisation only records of this organisation; any when absent
 * @param districts only records of these districts (LGD codes); see {@code everywhere}
 * @param everywhere all districts, whatever {@code districts} holds
 * @param owner only records owned by this account; any when absent
 */
public record Scope(Optional<String> organisation, Set<String> districts, boolean everywhere, Optional<String> owner) {
    /** Everything on this instance. */
    public static final Scope INSTANCE = new Scope(Optional.empty(), Set.of(), true, Optional.empty());

    /** Copies the set. */
    public Scope {
        districts = Set.copyOf(districts);
    }

    /** Tells whether a record with these envelope values is within the scope. */
    public boolean covers(String district, String itsOrganisation, String itsOwner) {
        return (everywhere || districts.contains(district))
                && organisation.map(itsOrganisation::equals).orElse(true)
                && owner.map(itsOwner::equals).orElse(true);
    }
}
