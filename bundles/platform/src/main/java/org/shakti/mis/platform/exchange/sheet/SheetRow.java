package org.shakti.mis.platform.exchange.sheet;

import java.util.List;

/**
 * One row as it stands in the sheet.
 *
 * @param line line on which the row begins, the heading being line 1
 * @param cells texts of the cells, without blanks around them; an empty text for an empty cell
 */
public record SheetRow(long line, List<String> cells) {
    /** Copies the list. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the text of a cell; empty behind the end of the row. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
