package org.shakti.mis.platform.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.definition.Role;
import org.shakti.mis.api.definition.Role.Reach;

/** A catalogue that holds roles and two districts, 319 and 320. */
final class Roles {
    private Roles() {}

    static Catalogue catalogue() {
        Map<String, Role> roles = new HashMap<>();
        add(roles, "worker", Reach.OWN, Set.of("records.read:*", "records.change:*"));
        add(roles, "district", Reach.DISTRICT, Set.of("records.read:*", "records.change:*", "accounts.manage"));
        add(roles, "auditor", Reach.INSTANCE, Set.of("audit.read"));
        add(roles, "administrator", Reach.INSTANCE, Set.of("accounts.manage"));
        return new Catalogue(1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), roles, List.of());
    }

    static Catalogues catalogues() {
        Catalogue catalogue = catalogue();
        return new Catalogues() {
            @Override
            public Catalogue current() {
                return catalogue;
            }

            @Override
            public Catalogue in(String district) {
                return catalogue;
            }

            @Override
            public Optional<Place> place(String level, String code) {
                return Set.of("319", "320").contains(code)
                        ? Optional.of(new Place(level, code, Optional.empty(), Labels.english(code), Map.of()))
                        : Optional.empty();
            }

            @Override
            public List<Place> placesIn(String level, String parent) {
                return List.of();
            }
        };
    }

    private static void add(Map<String, Role> roles, String id, Reach reach, Set<String> permissions) {
        roles.put(id, new Role(id, Labels.english(id), reach, permissions, "sample"));
    }
}
