package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;

/** The definitions as readers see them: always one whole generation. */
final class LiveCatalogue implements Catalogues {
    private volatile Generation generation = Generation.NONE;
    private volatile BiPredicate<String, String> off = (pack, district) -> false;

    void publish(Generation next) {
        generation = next;
    }

    /** Overlays are left out of what a district sees while they are switched off there. */
    void without(BiPredicate<String, String> switchedOff) {
        off = switchedOff;
    }

    Generation generation() {
        return generation;
    }

    /** Counts what an accepted pack has in each folder that a module reads. */
    Map<String, Integer> others(String pack) {
        return generation.packs().stream()
                .filter(content -> content.id().equals(pack))
                .findFirst()
                .<Map<String, Integer>>map(content -> content.unread().perFolder())
                .orElse(Map.of());
    }

    /** Tells what an accepted pack changes about others' definitions. */
    List<Changed> changes(String pack) {
        return generation.packs().stream()
                .filter(content -> content.id().equals(pack))
                .flatMap(content -> Changed.of(content, current()).stream())
                .toList();
    }

    @Override
    public Catalogue current() {
        return generation.catalogue();
    }

    @Override
    public Catalogue in(String district) {
        return generation.in(district, off);
    }

    @Override
    public Optional<Place> place(String level, String code) {
        return generation.places().place(level, code);
    }

    @Override
    public List<Place> placesIn(String level, String parent) {
        return generation.places().in(level, parent);
    }
}
