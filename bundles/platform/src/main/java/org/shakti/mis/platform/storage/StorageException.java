package org.shakti.mis.platform.storage;

/** The database failed. A fault, not a refusal: answered with a bare 500, and never with the database's own text. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Wraps the database's error. */
    public StorageException(Throwable cause) {
        super("The database failed.", cause);
    }
}
