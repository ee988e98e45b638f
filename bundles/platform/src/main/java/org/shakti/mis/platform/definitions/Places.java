package org.shakti.mis.platform.definitions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shakti.mis.api.definition.Place;

/** All places by level. Rows lie as they were read; a {@link Place} is made when someone asks for it. */
final class Places {
    /** No places at all. */
    static final Places NONE = new Places(Map.of());

    private final Map<String, PlaceTable> tables;

    Places(Map<String, PlaceTable> tables) {
        this.tables = Map.copyOf(tables);
    }

    /** Returns these places with those of another pack; a level of its own replaces none. */
    Places and(Places others) {
        Map<String, PlaceTable> all = new HashMap<>(others.tables);
        all.putAll(tables);
        return new Places(all);
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    int count(String level) {
        return table(level).map(PlaceTable::size).orElse(0);
    }

    Optional<Place> place(String level, String code) {
        return table(level).flatMap(table -> table.place(code));
    }

    /** Returns the places of a level below a parent in the order of their names. */
    List<Place> in(String level, String parent) {
        return table(level).stream()
                .flatMap(table -> parent.isEmpty() && !"state".equals(level) ? Stream.empty() : table.in(parent))
                .sorted(Comparator.comparing((Place place) -> place.label().in("en"))
                        .thenComparing(Place::code))
                .toList();
    }

    private Optional<PlaceTable> table(String level) {
        return Optional.ofNullable(tables.get(level));
    }
}
