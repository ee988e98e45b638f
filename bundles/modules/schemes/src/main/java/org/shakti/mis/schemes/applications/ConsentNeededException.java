package org.shakti.mis.schemes.applications;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** She has not agreed that her answers are held against schemes, or has taken it back. Answered with 403. */
public final class ConsentNeededException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes the refusal. */
    public ConsentNeededException() {
        super("consent-needed", 403, "This needs her consent to scheme applications.", List.of());
    }
}
