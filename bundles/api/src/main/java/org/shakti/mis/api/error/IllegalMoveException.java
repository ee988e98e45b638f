package org.shakti.mis.api.error;

import java.util.List;

/** The workflow does not allow this step. Answered with 422; says what is missing. */
public final class IllegalMoveException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal with what is missing. */
    public IllegalMoveException(String message, List<FieldError> missing) {
        super("illegal-move", 422, message, missing);
    }
}
