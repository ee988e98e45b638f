package org.shakti.mis.demands.ladders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.demands.letters.Template;

/** The ladders, letters and prepared demands that are live. Immutable. */
public final class Library {
    static final Library EMPTY = new Library(Map.of(), List.of(), List.of());

    private final Map<String, Ladder> ladders;
    private final List<Shelf> shelves;
    private final List<Ask> asks;

    Library(Map<String, Ladder> ladders, List<Shelf> shelves, List<Ask> asks) {
        this.ladders = Map.copyOf(ladders);
        this.shelves = List.copyOf(shelves);
        this.asks = List.copyOf(asks);
    }

    /** The letters of one pack by their name and language, such as {@code demand.en}. */
    record Shelf(Pack pack, Map<String, Template> letters) {}

    /** Returns a ladder. */
    public Optional<Ladder> ladder(String code) {
        return Optional.ofNullable(ladders.get(code));
    }

    /** Returns the demands that records may become. */
    public List<Ask> asks() {
        return asks;
    }

    /** Returns the ladders that may be climbed in a place, given by the codes of its district and state. */
    public List<Ladder> in(Set<String> place) {
        return ladders.values().stream()
                .filter(ladder -> applies(ladder.pack(), place))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** Returns a letter: the one of the nearest layer, in the language or else in English. */
    public Optional<Template> letter(String name, String language, Set<String> place) {
        Optional<Template> found = nearest(name + "." + language, place);
        return found.isPresent() ? found : nearest(name + "." + Labels.BASE, place);
    }

    private Optional<Template> nearest(String key, Set<String> place) {
        return shelves.stream()
                .filter(shelf -> applies(shelf.pack(), place))
                .filter(shelf -> shelf.letters().containsKey(key))
                .reduce((further, nearer) -> nearer)
                .map(shelf -> shelf.letters().get(key));
    }

    private static boolean applies(Pack pack, Set<String> place) {
        return pack.regions().isEmpty() || pack.regions().stream().anyMatch(place::contains);
    }
}
