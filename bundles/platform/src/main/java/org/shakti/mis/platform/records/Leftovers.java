package org.shakti.mis.platform.records;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Dialect;

/** What packs that went have left in the database: lines of shapes that no definition asks for any more, by type. */
final class Leftovers {
    private final Dialect dialect;
    private final Map<String, Set<String>> gone = new TreeMap<>();
    private Catalogue now = Catalogue.EMPTY;

    Leftovers(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Looks what goes with a generation. Packs that are still to come leave nothing. */
    synchronized void see(Catalogue before, Catalogue next) {
        now = next;
        if (next.packs().keySet().containsAll(before.packs().keySet())) {
            return;
        }
        before.types().values().forEach(type -> gone.computeIfAbsent(type.name(), t -> new LinkedHashSet<>())
                .addAll(TableShape.of(type, dialect).lines()));
    }

    /** Tells whether something may be left over. */
    synchronized boolean any() {
        return !gone.isEmpty();
    }

    /** Returns what is left over by now, and forgets it; what has come back is not among it. */
    synchronized Map<String, Set<String>> take() {
        Map<String, Set<String>> left = new TreeMap<>(gone);
        gone.clear();
        left.forEach((type, lines) -> lines.removeAll(wanted(type)));
        left.values().removeIf(Set::isEmpty);
        return left;
    }

    private Set<String> wanted(String type) {
        RecordType known = now.types().get(type);
        return known == null ? Set.of() : TableShape.of(known, dialect).lines();
    }

    /** Returns the shape that a type has now; nothing when there is no such type any more. */
    synchronized Optional<TableShape> shape(String type) {
        return now.type(type).map(known -> TableShape.of(known, dialect));
    }
}
