package org.shakti.mis.api.error;

import java.util.List;

/** There is no such thing, or the caller may not see it; the two look alike. Answered with 404. */
public final class NotVisibleException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal that does not tell why. */
    public NotVisibleException() {
        super("not-found", 404, "There is nothing here that you may see.", List.of());
    }
}
