package org.shakti.mis.demands;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;

/** Of which kind an office is that is only named: the one whose name or code stands in what it is called. */
final class OfficeKind {
    static final String LIST = "duty_bearer";

    /** An office of a kind that nobody has named; it counts for no other kind. */
    static final String OTHER = "OTHER";

    private static final List<String> LANGUAGES = List.of("en", "hi", "bn");

    private OfficeKind() {}

    /**
     * Tells the kind of an office.
     *
     * @param name what it is called, in whichever language
     * @param rung what the rung is called; an office that is called the same is of its kind
     */
    static Optional<String> of(String name, Rung rung, CodeList kinds) {
        if (words(name).equals(words(rung.title()))) {
            return Optional.of(rung.kind()).filter(kind -> !kind.isEmpty());
        }
        CodeEntry best = null;
        int most = 0;
        for (CodeEntry kind : kinds.entries()) {
            int fits = fits(words(name), kind);
            boolean better =
                    fits > most || (fits == most && fits > 0 && kind.code().equals(rung.kind()));
            if (better) {
                best = kind;
                most = fits;
            }
        }
        return Optional.of(best == null ? OTHER : best.code())
                .filter(code -> kinds.entry(code).isPresent());
    }

    /** How much of the name the kind explains. */
    private static int fits(String name, CodeEntry kind) {
        int most = name.contains(words(kind.code())) ? words(kind.code()).length() : 0;
        for (String language : LANGUAGES) {
            String label = words(Objects.toString(kind.label().in(language), "").replaceAll("\\(.*?\\)", " "));
            boolean fits = !label.isBlank() && name.contains(label);
            most = fits ? Math.max(most, label.length()) : most;
        }
        return most;
    }

    /** Whole words only, so that a short code does not fit a part of a word. */
    private static String words(String text) {
        return (" " + text.toLowerCase(Locale.ROOT) + " ").replaceAll("[\\p{Punct}\\s]+", " ");
    }

    /** The kind and the name of the rung at which it is asked. */
    record Rung(String kind, String title) {}
}
