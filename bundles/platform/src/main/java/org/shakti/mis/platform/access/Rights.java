package org.shakti.mis.platform.access;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Role;
import org.shakti.mis.api.definition.Role.Reach;

/**
 * Turns grants into what a caller may see and do.
 *
 * <p>With several grants the permissions add up, the districts add up, and the widest reach among the roles that open
 * records counts; a role that opens none, such as one for administering accounts, never widens what is seen. Within a
 * reach: {@code own} = what the account owns; {@code organisation} = what the organisation keeps; {@code district} =
 * the districts of the grants; {@code instance} = everything. For own and organisation the districts narrow further
 * when any is named.
 */
final class Rights {
    /** Role that can always put the house in order, even while no pack that describes it is installed. */
    static final String ADMINISTRATOR = "administrator";

    private static final Set<String> KEYS_OF_THE_HOUSE =
            Set.of("accounts.manage", "accounts.grant:*", "modules.install", "modules.switch", "definitions.read");
    private static final Set<String> DATA = Set.of("records", "identity", "*");

    private Rights() {}

    static Caller caller(Account account, List<Grant> grants, Catalogue catalogue) {
        List<Role> roles =
                grants.stream().flatMap(g -> role(g.role(), catalogue).stream()).toList();
        Set<String> permissions = new HashSet<>();
        Set<String> districts = new HashSet<>();
        roles.forEach(role -> permissions.addAll(role.permissions()));
        grants.forEach(grant -> districts.addAll(grant.districts()));
        Scope scope = scope(account, reach(roles), districts);
        return new Caller(account.id(), permissions, scope, account.language(), account.organisation());
    }

    static Optional<Role> role(String id, Catalogue catalogue) {
        Optional<Role> defined = Optional.ofNullable(catalogue.roles().get(id));
        if (!id.equals(ADMINISTRATOR)) {
            return defined;
        }
        Set<String> permissions = new HashSet<>(KEYS_OF_THE_HOUSE);
        defined.ifPresent(role -> permissions.addAll(role.permissions()));
        return Optional.of(defined.map(role -> new Role(id, role.title(), role.reach(), permissions, role.pack()))
                .orElseGet(() -> new Role(id, Labels.english("Administrator"), Reach.INSTANCE, permissions, "")));
    }

    /** Tells whether a caller may give a role: nobody gives more than one has, or was trusted to give. */
    static boolean mayGive(Caller giver, Role role, Set<String> districts) {
        boolean places = giver.scope().everywhere()
                || (!districts.isEmpty() && giver.scope().districts().containsAll(districts));
        if (giver.may("accounts.grant:" + role.id())) {
            return places;
        }
        return places
                && role.permissions().stream().allMatch(giver::may)
                && role.reach().compareTo(reach(giver.scope())) <= 0;
    }

    private static Reach reach(Scope scope) {
        if (scope.owner().isPresent()) {
            return Reach.OWN;
        }
        if (scope.organisation().isPresent()) {
            return Reach.ORGANISATION;
        }
        return scope.everywhere() ? Reach.INSTANCE : Reach.DISTRICT;
    }

    private static Reach reach(List<Role> roles) {
        return roles.stream()
                .filter(Rights::opensRecords)
                .map(Role::reach)
                .max(Comparator.naturalOrder())
                .or(() -> roles.stream().map(Role::reach).max(Comparator.naturalOrder()))
                .orElse(Reach.OWN);
    }

    private static boolean opensRecords(Role role) {
        return role.permissions().stream().anyMatch(p -> DATA.contains(p.split("\\.", 2)[0]));
    }

    private static Scope scope(Account account, Reach reach, Set<String> districts) {
        return switch (reach) {
            case OWN -> new Scope(Optional.empty(), districts, districts.isEmpty(), Optional.of(account.id()));
            case ORGANISATION ->
                new Scope(Optional.of(account.organisation()), districts, districts.isEmpty(), Optional.empty());
            case DISTRICT -> new Scope(Optional.empty(), districts, false, Optional.empty());
            case INSTANCE -> Scope.INSTANCE;
        };
    }
}
