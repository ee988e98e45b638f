package org.shakti.mis.platform.packs;

/** A file is no pack that could be used; the message says why, in plain words. */
public final class BadPackException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public BadPackException(String message) {
        super(message);
    }

    /** Says why, and what was behind it. */
    public BadPackException(String message, Throwable cause) {
        super(message, cause);
    }
}
