package org.shakti.mis.platform.storage;

import java.sql.SQLException;

/** Runs work in a transaction; commits when it returns and rolls back when it throws. Safe for concurrent use. */
public interface Transactions {
    /** Runs work that writes; "saved" may be told after this has returned. */
    <T> T write(Work<T> work);

    /** Runs work that only reads. */
    <T> T read(Work<T> work);

    /** Tells whether the calling thread is within a transaction already, which work would join. */
    boolean inside();

    /** Tells which SQL the database speaks where the two differ. */
    Dialect dialect();

    /** What happens in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        /** Works; exceptions roll back, and database errors reach the caller as {@link StorageException}. */
        T in(Session session) throws SQLException;
    }
}
