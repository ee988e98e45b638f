package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.Board;

/**
 * What one file says of a board.
 *
 * @param board the board; without rows when rows are only added
 * @param added rows for a board of another pack
 * @param at where it stands
 */
record BoardPart(Board board, List<AddedRow> added, Item at) {
    boolean extension() {
        return !added.isEmpty();
    }

    /**
     * A row that is added.
     *
     * @param indicator its indicator
     * @param after indicator of the row before it; at the end when absent
     * @param at where it stands
     */
    record AddedRow(String indicator, Optional<String> after, Item at) {}
}
