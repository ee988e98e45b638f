package org.shakti.mis.platform.modules;

import java.util.List;
import java.util.Locale;

/**
 * Why a module is not as it was wanted.
 *
 * @param kind what it is, for words that people read
 * @param details lines for whoever made the module; may be empty
 */
public record Trouble(Kind kind, List<String> details) {
    /** Copies the list. */
    public Trouble {
        details = List.copyOf(details);
    }

    /** What can go wrong. */
    public enum Kind {
        /** Its definitions have faults. */
        REFUSED,
        /** Its definitions did not appear in time. */
        LATE,
        /** Its bundles could not be brought in or taken out. */
        FAILED,
        /** Its program failed again and again, so that it was switched off. */
        FAULTY,
        /** Its own tables could not be made; it is there and does not work. */
        TABLES;

        /** Returns the stable name that answers use. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String write() {
        return kind.name() + "\n" + String.join("\n", details);
    }

    /** Reads what was written; older texts had no kind. */
    static Trouble read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (Kind kind : Kind.values()) {
            if (!lines.isEmpty() && lines.get(0).equals(kind.name())) {
                return new Trouble(kind, lines.subList(1, lines.size()));
            }
        }
        return new Trouble(Kind.FAILED, lines);
    }
}
