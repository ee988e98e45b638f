package org.shakti.mis.platform.exchange;

import java.util.Locale;

/** Where a run stands. */
public enum ImportState {
    /** Rows are being read, or wait for their turn. */
    RUNNING,
    /** All rows have been read. */
    DONE,
    /** It could not go on; what came in before stays until it is undone. */
    FAILED,
    /** Its records are being taken away again. */
    UNDOING,
    /** Its records have been taken away again. */
    UNDONE;

    /** Returns the name that answers use. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
