package org.shakti.mis.platform.exchange;

import java.util.List;
import java.util.Set;
import org.shakti.mis.platform.records.RecordWriter.Arrival;

/**
 * What a row is to become.
 *
 * @param arrivals records, parents before children
 * @param handles name of each record within the mapping, in the same order
 * @param skipped modules whose part of the row is left out because they are off in its district
 */
record RowPlan(List<Arrival> arrivals, List<String> handles, Set<String> skipped) {
    /** Copies the collections. */
    RowPlan {
        arrivals = List.copyOf(arrivals);
        handles = List.copyOf(handles);
        skipped = Set.copyOf(skipped);
    }
}
