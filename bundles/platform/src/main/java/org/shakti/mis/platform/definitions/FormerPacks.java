package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

/**
 * The version of each pack that was accepted last. When one is swapped for another that is refused, the former one stays,
 * and what is wrong with the other is told all the same. For one thread.
 */
final class FormerPacks {
    private final Map<Long, PackReader.Outcome> accepted = new HashMap<>();

    /** What came of assembling packs: the generation and what it was made of. */
    record Attempt(Generation generation, List<PackReader.Outcome> packs) {}

    /** Makes a generation of packs, by the number of whoever brings them. */
    Attempt assemble(long number, Map<Long, PackReader.Outcome> packs, Jury jury) {
        Map<Long, PackReader.Outcome> tried = new TreeMap<>(packs);
        Generation generation = generation(number, tried, jury);
        while (fallBack(tried, generation)) {
            generation = generation(number, tried, jury);
        }
        IdentityHashMap<PackContent, Boolean> in = contents(generation);
        tried.forEach((id, outcome) -> outcome.content()
                .filter(in::containsKey)
                .ifPresent(content ->
                        accepted.put(id, new PackReader.Outcome(content.id(), Optional.of(content), List.of()))));
        return new Attempt(generation, List.copyOf(tried.values()));
    }

    /** Forgets packs that nobody brings any more. */
    void forget(LongPredicate gone) {
        accepted.keySet().removeIf(gone::test);
    }

    /** Puts former versions in the place of those that were refused; tells whether there were any. */
    private boolean fallBack(Map<Long, PackReader.Outcome> tried, Generation generation) {
        IdentityHashMap<PackContent, Boolean> in = contents(generation);
        boolean changed = false;
        for (Map.Entry<Long, PackReader.Outcome> one : tried.entrySet()) {
            PackReader.Outcome outcome = one.getValue();
            PackReader.Outcome before = accepted.get(one.getKey());
            boolean refused = outcome.content().filter(in::containsKey).isEmpty();
            if (refused
                    && before != null
                    && before.content().filter(kept -> same(outcome, kept)).isEmpty()) {
                one.setValue(new PackReader.Outcome(before.name(), before.content(), why(before, outcome, generation)));
                changed = true;
            }
        }
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // what was read anew may differ in anything
    private static boolean same(PackReader.Outcome outcome, PackContent kept) {
        return outcome.content().filter(content -> content == kept).isPresent();
    }

    private static List<Refusal> why(PackReader.Outcome before, PackReader.Outcome outcome, Generation generation) {
        List<Refusal> why = new ArrayList<>();
        generation.catalogue().refusals().stream()
                .filter(refusal -> refusal.pack().equals(outcome.name()))
                .map(r -> new Refusal(before.name(), r.file(), r.line(), r.key(), r.expected()))
                .forEach(why::add);
        return List.copyOf(why);
    }

    private static IdentityHashMap<PackContent, Boolean> contents(Generation generation) {
        IdentityHashMap<PackContent, Boolean> in = new IdentityHashMap<>();
        generation.packs().forEach(content -> in.put(content, true));
        return in;
    }

    private static Generation generation(long number, Map<Long, PackReader.Outcome> packs, Jury jury) {
        return Assembly.of(number, List.copyOf(packs.values()), jury);
    }
}
