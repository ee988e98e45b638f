package org.shakti.mis.api.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.condition.Condition;

/**
 * A search within one record type.
 *
 * @param type record type
 * @param filters all must hold; only on the envelope and on indexed fields
 * @param prefix beginning of the code, or, where no code begins so, of another field that is searched by its beginning; any
 *     when absent
 * @param sort field key or envelope name, {@code -} before it for descending; by creation when absent
 * @param limit greatest number of records, 1 to 200
 * @param after cursor of the page before; the first page when absent
 */
public record RecordQuery(
        String type,
        List<Condition.Test> filters,
        Optional<String> prefix,
        Optional<String> sort,
        int limit,
        Optional<String> after) {
    /** Copies the list. */
    public RecordQuery {
        filters = List.copyOf(filters);
    }

    /** Returns the search for the children of a record, oldest first. */
    public static RecordQuery childrenOf(UUID parent, String type) {
        return new RecordQuery(
                type,
                List.of(new Condition.Test("parent", Condition.Operator.IS, List.of(parent.toString()))),
                Optional.empty(),
                Optional.empty(),
                200,
                Optional.empty());
    }
}
