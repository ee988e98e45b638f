package org.shakti.mis.api.record;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items what was found, in a stable order
 * @param next cursor of the next part; none at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
