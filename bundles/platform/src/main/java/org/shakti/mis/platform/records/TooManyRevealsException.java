package org.shakti.mis.platform.records;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** Somebody opens more identities in an hour than work can explain. Answered with 429; says how long to wait. */
public final class TooManyRevealsException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyRevealsException(long seconds) {
        super(
                "too-many-reveals",
                429,
                "Identities were opened very often in this hour. Please wait a little.",
                List.of());
        this.seconds = seconds;
    }

    /** Returns how long to wait. */
    public long seconds() {
        return seconds;
    }
}
