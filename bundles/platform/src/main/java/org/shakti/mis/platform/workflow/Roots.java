package org.shakti.mis.platform.workflow;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;

/** Finds the type at the top of the parents of a type. */
final class Roots {
    private Roots() {}

    static RecordType of(Catalogue catalogue, RecordType type) {
        Set<String> seen = new HashSet<>();
        RecordType top = type;
        Optional<RecordType> above = top.parent().flatMap(catalogue::type);
        while (above.isPresent() && seen.add(above.get().name())) {
            top = above.get();
            above = top.parent().flatMap(catalogue::type);
        }
        return top;
    }
}
