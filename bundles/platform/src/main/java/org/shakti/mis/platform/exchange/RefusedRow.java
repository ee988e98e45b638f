package org.shakti.mis.platform.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was refused, in the language of the reader.
 *
 * @param line line on which it begins, the heading being line 1
 * @param first the fault to name
 * @param more further faults of the row
 */
public record RefusedRow(long line, Reason first, List<Reason> more) {
    /** Copies the list. */
    public RefusedRow {
        more = List.copyOf(more);
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
