package org.shakti.mis.api.error;

import java.util.List;

/** The caller may see the thing but not do this. Answered with 403. */
public final class NotAllowedException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal that names the permission that is missing. */
    public NotAllowedException(String permission) {
        super("not-allowed", 403, "This needs the permission " + permission + ".", List.of());
    }
}
