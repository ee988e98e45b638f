package org.shakti.mis.platform.access;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** Too many failed sign-ins. Answered with 429; says how long to wait. */
public final class TooManyTriesException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyTriesException(long seconds) {
        super("too-many-tries", 429, "Too many failed tries. Please wait a little.", List.of());
        this.seconds = seconds;
    }

    /** Returns how long to wait. */
    public long seconds() {
        return seconds;
    }
}
