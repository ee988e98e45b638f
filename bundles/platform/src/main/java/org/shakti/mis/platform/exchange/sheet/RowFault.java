package org.shakti.mis.platform.exchange.sheet;

/**
 * Why a row is refused.
 *
 * @param column heading of the column at fault; empty when it is the row as a whole
 * @param code stable name of the fault
 * @param detail what the reason has to mention: id of the rule, place level, limit; empty when there is nothing
 * @param value what the cell holds; never told on where the column may identify a person
 */
public record RowFault(String column, String code, String detail, String value) {
    static RowFault of(SheetCell cell, String code, String detail) {
        return new RowFault(cell.column().name(), code, detail, cell.text());
    }
}
