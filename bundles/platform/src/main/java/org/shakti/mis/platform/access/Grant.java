package org.shakti.mis.platform.access;

import java.util.Set;

/**
 * A role given to an account.
 *
 * @param role id of the role
 * @param districts LGD codes of the districts it is given for; none named when empty
 */
public record Grant(String role, Set<String> districts) {
    /** Copies the set. */
    public Grant {
        districts = Set.copyOf(districts);
    }
}
