package org.shakti.mis.platform.exchange.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row whose cells have become values.
 *
 * @param line line on which it begins
 * @param values values by column in the Java types of their kinds; an empty cell has none
 * @param faults why it is refused, the one to name first in front; none when it is sound
 * @param off modules that are switched off in the district of the row: their columns were left out
 */
public record ReadRow(long line, Map<String, Object> values, List<RowFault> faults, Set<String> off) {
    /** Copies the collections. */
    public ReadRow {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
        off = Set.copyOf(off);
    }

    /** Tells whether nothing is wrong with the row by itself. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
