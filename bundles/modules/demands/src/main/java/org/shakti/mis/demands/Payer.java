package org.shakti.mis.demands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The authority that has to pay an award, as the records of awards name it: in words, each worker in their own way.
 *
 * @param key the same for all ways of writing one name; empty when no authority was written down
 * @param name as the oldest award of the list writes it
 * @param open awards that a letter can still ask for
 * @param awards all of its awards
 * @param days age of the oldest
 * @param office the kind of office that it is taken for; empty when no authority was written down
 */
public record Payer(String key, String name, int open, int awards, long days, String office) {
    /** The kind that is one for all districts of its state. */
    static final String OF_STATE = "SLSA";

    private static final Pattern STATE = Pattern.compile("\\b(slsa|state legal)\\b|राज्य|রাজ্য");

    /** Returns the authorities of awards that stand in the order of their age, in the same order. */
    static List<Payer> of(List<Awards.Award> awards, Predicate<Awards.Award> askable) {
        return awards.stream()
                .map(Awards.Award::payer)
                .distinct()
                .map(key -> of(key, awards, askable))
                .toList();
    }

    private static Payer of(String key, List<Awards.Award> awards, Predicate<Awards.Award> askable) {
        List<Awards.Award> its =
                awards.stream().filter(award -> award.payer().equals(key)).toList();
        return new Payer(
                key,
                its.get(0).authority(),
                (int) its.stream().filter(askable).count(),
                its.size(),
                its.get(0).days(),
                office(key).orElse(""));
    }

    /** What two ways of writing one name have in common: words without dots, commas and capitals. */
    static String key(String authority) {
        return authority
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
    }

    /** The kind of office that is asked first: of the state where the name says so, else of the district. */
    static Optional<String> office(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(STATE.matcher(key).find() ? OF_STATE : "DLSA");
    }
}
