package org.shakti.mis.api.definition;

import java.util.List;
import java.util.Locale;

/**
 * Numbers that are looked at together.
 *
 * @param id unique name
 * @param title what people read
 * @param picture how it is drawn
 * @param rows codes of the indicators, in order
 * @param pack id of the pack that defines it
 * @param provenance where it comes from
 */
public record Board(String id, Labels title, Picture picture, List<String> rows, String pack, Provenance provenance) {
    /** Copies the list. */
    public Board {
        rows = List.copyOf(rows);
    }

    /** How the numbers of a board are drawn. */
    public enum Picture {
        /** Each number by itself. */
        FIGURES,
        /** Steps of one way, each holding whoever came at least so far. */
        FUNNEL,
        /** What is open, by how long it has been. */
        AGES;

        /** Returns the name used in packs, such as {@code funnel}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
