package org.shakti.mis.demands.ladders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.demands.letters.Template;

/** The ladders, letters and prepared demands that are live. Immutable. */
public final class Library {
    static final Library EMPTY = new Library(Map.of(), List.of());

    private final Map<String, Ladder> ladders;
    private final List<Shelf> shelves;

    Library(Map<String, Ladder> ladders, List<Shelf> shelves) {
        this.ladders = Map.copyOf(ladders);
        this.shelves = List.copyOf(shelves);
    }

    /** The letters of one pack by their name and language, such as {@code demand.en}, and the demands that it prepares. */
    record Shelf(Pack pack, Map<String, Template> letters, List<Ask> asks) {}

    /** Returns a ladder. */
    public Optional<Ladder> ladder(String code) {
        return Optional.ofNullable(ladders.get(code));
    }

    /** Returns the demands that records may become. */
    public List<Ask> asks() {
        return asks(pack -> true);
    }

    /** Returns those of the packs that are on. */
    public List<Ask> asks(Predicate<Pack> on) {
        return shelves.stream()
                .filter(shelf -> on.test(shelf.pack()))
                .flatMap(shelf -> shelf.asks().stream())
                .toList();
    }

    /** Returns the ladders that may be climbed: those of the packs that are on. */
    public List<Ladder> ladders(Predicate<Pack> on) {
        return ladders.values().stream()
                .filter(ladder -> on.test(ladder.pack()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /**
     * Returns a letter: the one of the nearest layer that is on, in the language or else in English. Where no pack that is on
     * has it, that of one that applies: a demand that was raised before stays readable.
     */
    public Optional<Template> letter(String name, String language, Predicate<Pack> on, Set<String> place) {
        Predicate<Pack> applies = pack -> applies(pack, place);
        return either(name, language, on).or(() -> either(name, language, applies));
    }

    private Optional<Template> either(String name, String language, Predicate<Pack> from) {
        return nearest(name + "." + language, from).or(() -> nearest(name + "." + Labels.BASE, from));
    }

    private Optional<Template> nearest(String key, Predicate<Pack> from) {
        return shelves.stream()
                .filter(shelf -> from.test(shelf.pack()))
                .filter(shelf -> shelf.letters().containsKey(key))
                .reduce((further, nearer) -> nearer)
                .map(shelf -> shelf.letters().get(key));
    }

    /** Tells whether a pack is for a place, given by the codes of its district and state, whether it is on there or not. */
    public static boolean applies(Pack pack, Set<String> place) {
        return pack.regions().isEmpty() || pack.regions().stream().anyMatch(place::contains);
    }
}
