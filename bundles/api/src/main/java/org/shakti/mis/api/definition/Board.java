package org.shakti.mis.api.definition;

import java.util.List;

/**
 * Numbers that are looked at together.
 *
 * @param id unique name
 * @param title what people read
 * @param rows codes of the indicators, in order
 * @param pack id of the pack that defines it
 * @param provenance where it comes from
 */
public record Board(String id, Labels title, List<String> rows, String pack, Provenance provenance) {
    /** Copies the list. */
    public Board {
        rows = List.copyOf(rows);
    }
}
