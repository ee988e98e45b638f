package org.shakti.mis.platform.definitions;

import java.util.IdentityHashMap;
import java.util.Optional;

/** Remembers where in a pack each definition was written, for as long as the pack is checked. */
final class Positions {
    private final IdentityHashMap<Object, Item> places = new IdentityHashMap<>();

    /** Remembers and returns the definition. */
    <T> T keep(T definition, Item at) {
        places.put(definition, at);
        return definition;
    }

    /** Returns where the definition was written, or the given place when it is not known. */
    Item of(Object definition, Item otherwise) {
        return places.getOrDefault(definition, otherwise);
    }

    Optional<Item> find(Object definition) {
        return Optional.ofNullable(places.get(definition));
    }
}
