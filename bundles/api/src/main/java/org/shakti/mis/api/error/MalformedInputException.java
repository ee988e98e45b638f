package org.shakti.mis.api.error;

import java.util.List;

/** The input cannot be read at all. Answered with 400. */
public final class MalformedInputException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal with plain words about what was expected. */
    public MalformedInputException(String message) {
        super("malformed-input", 400, message, List.of());
    }
}
