package org.shakti.mis.platform.storage;

import java.sql.SQLException;

/**
 * Tries a write again when the database had to choose between two, or another write overtook it; nothing of a failed
 * attempt is left.
 */
public final class Attempts {
    private static final int MOST = 4;

    private Attempts() {}

    /**
     * Runs work that writes, in a transaction of its own. Within an outer transaction it is tried once: what has failed
     * there is lost as a whole, so whoever began it begins again.
     */
    public static <T> T write(Transactions transactions, Transactions.Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.write(work);
            } catch (StorageException | OvertakenException e) {
                if (attempt == MOST || transactions.inside() || !mayBeRepeated(e)) {
                    throw e;
                }
            }
        }
    }

    /** Deadlocks and lock time-outs: class 40 in the standard, Derby's 40XL1 and 40XL2, PostgreSQL's 55P03. */
    private static boolean mayBeRepeated(Throwable failure) {
        if (failure instanceof OvertakenException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e
                    && e.getSQLState() != null
                    && (e.getSQLState().startsWith("40") || e.getSQLState().equals("55P03"))) {
                return true;
            }
        }
        return false;
    }
}
