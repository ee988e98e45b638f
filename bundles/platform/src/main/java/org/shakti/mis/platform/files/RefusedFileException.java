package org.shakti.mis.platform.files;

import java.util.List;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.ShaktiException;

/** What was sent is nothing that is kept here. Answered with 422; the code of the fault says why. */
public final class RefusedFileException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String code, String message) {
        super("refused-file", 422, message, List.of(FieldError.of("file", code, message)));
    }

    RefusedFileException(String code, String message, Throwable cause) {
        this(code, message);
        addSuppressed(cause);
    }
}
