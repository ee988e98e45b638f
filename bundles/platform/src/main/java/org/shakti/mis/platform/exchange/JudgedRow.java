package org.shakti.mis.platform.exchange;

import java.util.List;
import org.shakti.mis.platform.exchange.sheet.ReadRow;
import org.shakti.mis.platform.exchange.sheet.RowFault;
import org.shakti.mis.platform.exchange.sheet.SheetRow;

/**
 * A row with all that can be said of it without the database.
 *
 * @param cells the row as it stands in the sheet
 * @param row its values
 * @param identity what tells it apart
 * @param faults why it is refused; none when it may become records
 */
record JudgedRow(SheetRow cells, ReadRow row, RowIdentity identity, List<RowFault> faults) {
    /** Copies the list. */
    JudgedRow {
        faults = List.copyOf(faults);
    }

    long line() {
        return row.line();
    }

    boolean sound() {
        return faults.isEmpty();
    }

    JudgedRow refused(List<RowFault> why) {
        return new JudgedRow(cells, row, identity, why);
    }
}
