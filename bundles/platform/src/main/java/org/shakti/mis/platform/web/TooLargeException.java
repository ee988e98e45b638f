package org.shakti.mis.platform.web;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** What was sent is larger than any honest request. Answered with 413. */
final class TooLargeException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("too-large", 413, "What was sent is too large.", List.of());
    }
}
