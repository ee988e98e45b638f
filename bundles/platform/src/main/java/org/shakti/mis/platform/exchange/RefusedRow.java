package org.shakti.mis.platform.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was refused, in the language of the reader.
 *
 * @param line line on which it begins, the heading being line 1
 * @param first the fault to name
 * @param more further faults of the row
 * @param values all cells by column, for whoever brought the sheet; empty for everybody else
 */
public record RefusedRow(long line, Reason first, List<Reason> more, Map<String, String> values) {
    /** Copies the collections; the cells stay in the order of the sheet. */
    public RefusedRow {
        more = List.copyOf(more);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * One fault.
     *
     * @param column heading of the column; absent when it is the row as a whole
     * @param value what the cell holds; absent where it may identify a person
     * @param code stable name of the fault
     * @param reason plain words
     */
    public record Reason(@Nullable String column, @Nullable String value, String code, String reason) {}
}
