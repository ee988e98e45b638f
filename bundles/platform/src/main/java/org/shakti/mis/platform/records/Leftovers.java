package org.shakti.mis.platform.records;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Dialect;

/**
 * What packs that went have left in the database: lines of shapes that no definition asks for any more, by type. Each is left
 * alone for a while after readers see the generation without it; a pack that came back and went again begins anew.
 */
final class Leftovers {
    private final Dialect dialect;
    private final Map<String, Left> gone = new TreeMap<>();
    private Catalogue now = Catalogue.EMPTY;

    /** Lines of one type; {@code since} is nothing as long as readers may not yet see that they are gone. */
    private record Left(Set<String> lines, Optional<Instant> since) {}

    Leftovers(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Looks what goes with a generation. Packs that are still to come leave nothing. */
    synchronized void see(Catalogue before, Catalogue next) {
        now = next;
        if (!next.packs().keySet().containsAll(before.packs().keySet())) {
            before.types().values().forEach(this::leave);
        }
    }

    private void leave(RecordType type) {
        Set<String> lines = new LinkedHashSet<>(TableShape.of(type, dialect).lines());
        lines.removeAll(wanted(type.name()));
        if (!lines.isEmpty()) {
            Left former = gone.get(type.name());
            if (former != null) {
                lines.addAll(former.lines());
            }
            gone.put(type.name(), new Left(lines, Optional.empty()));
        }
    }

    /** Readers see from {@code moment} on what was seen here; returns whether something is left over. */
    synchronized boolean published(Instant moment) {
        gone.replaceAll((type, left) -> left.since().isPresent() ? left : new Left(left.lines(), Optional.of(moment)));
        return !gone.isEmpty();
    }

    /** Returns what readers have not seen since {@code moment} or longer, and forgets it; what came back is not among it. */
    synchronized Map<String, Set<String>> take(Instant moment) {
        Map<String, Set<String>> taken = new TreeMap<>();
        gone.forEach((type, left) -> {
            if (left.since().filter(since -> !since.isAfter(moment)).isPresent()) {
                taken.put(type, new LinkedHashSet<>(left.lines()));
            }
        });
        gone.keySet().removeAll(taken.keySet());
        taken.forEach((type, lines) -> lines.removeAll(wanted(type)));
        taken.values().removeIf(Set::isEmpty);
        return taken;
    }

    private Set<String> wanted(String type) {
        RecordType known = now.types().get(type);
        return known == null
                ? Set.of()
                : Set.copyOf(TableShape.of(known, dialect).lines());
    }

    /** Returns the shape that a type has now; nothing when there is no such type any more. */
    synchronized Optional<TableShape> shape(String type) {
        return now.type(type).map(known -> TableShape.of(known, dialect));
    }
}
