package org.shakti.mis.api.error;

import java.util.List;

/**
 * An expected refusal, safe to show to the caller. Everything else is a fault of the program and becomes a bare 500.
 * Messages never carry personal data.
 */
public abstract class ShaktiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;
    private final transient List<FieldError> errors;

    /**
     * Makes a refusal.
     *
     * @param type stable name in kebab-case, last part of the problem's type URI
     * @param status HTTP status it is answered with
     * @param message plain words in English
     * @param errors what is wrong with which field; may be empty
     */
    protected ShaktiException(String type, int status, String message, List<FieldError> errors) {
        super(message, null, false, false);
        this.type = type;
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** Returns the stable name. */
    public String type() {
        return type;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns what is wrong with which field. */
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
