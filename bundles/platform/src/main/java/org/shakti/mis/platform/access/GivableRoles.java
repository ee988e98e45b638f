package org.shakti.mis.platform.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Role;

/** Tells which roles exist and which of them somebody may give, by the rule that judges when they are given. */
@Component(service = GivableRoles.class)
public final class GivableRoles {
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public GivableRoles(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Returns all roles, the widest first; a role may be given for the districts that the caller looks after. */
    public List<Listed> all(Caller caller) {
        Catalogue catalogue = catalogues.current();
        return names(catalogue.roles().keySet()).stream()
                .flatMap(id -> Rights.role(id, catalogue).stream())
                .sorted(Comparator.comparing(Role::reach).reversed().thenComparing(Role::id))
                .map(role -> new Listed(
                        role, Rights.mayGive(caller, role, caller.scope().districts())))
                .toList();
    }

    private static Set<String> names(Collection<String> defined) {
        Set<String> names = new HashSet<>(defined);
        names.add(Rights.ADMINISTRATOR);
        return names;
    }

    /** A role, and whether the caller may give it. */
    public record Listed(Role role, boolean mayGive) {}
}
