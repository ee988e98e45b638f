package org.shakti.mis.platform.access;

import java.util.List;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Role;
import org.shakti.mis.api.error.NotAllowedException;

/** Checks that a role can be given by a caller: it exists, names the districts that it needs, and is not too much. */
final class GrantCheck {
    private final Catalogues catalogues;

    GrantCheck(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    void check(Caller caller, Grant grant) {
        Role role = Rights.role(grant.role(), catalogues.current())
                .orElseThrow(() -> Accounts.wrong("role", "not-in-list", "There is no such role."));
        Set<String> districts = grant.districts();
        if (role.reach() == Role.Reach.DISTRICT && districts.isEmpty()) {
            throw Accounts.wrong("districts", "required", "This role is given for districts; name at least one.");
        }
        if (!districts.stream().allMatch(d -> catalogues.place("district", d).isPresent())) {
            throw Accounts.wrong("districts", "not-in-list", "There is no district with this LGD code.");
        }
        if (!Rights.mayGive(caller, role, districts)) {
            throw new NotAllowedException("accounts.grant:" + role.id());
        }
    }

    /** Checks roles that are given already; those of absent packs open nothing and are left out. */
    void checkKnown(Caller caller, List<Grant> grants) {
        grants.stream()
                .filter(grant -> Rights.role(grant.role(), catalogues.current()).isPresent())
                .forEach(grant -> check(caller, grant));
    }
}
