package org.shakti.mis.platform.console;

/** The server refused or could not do it; the message says why in plain words. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
