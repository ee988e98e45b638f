package org.shakti.mis.api.error;

import java.util.List;

/** The input does not fit its definition. Answered with 422; names each field. */
public final class InvalidInputException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal that names each field. */
    public InvalidInputException(List<FieldError> errors) {
        super("invalid-input", 422, "Some answers do not fit.", errors);
    }
}
