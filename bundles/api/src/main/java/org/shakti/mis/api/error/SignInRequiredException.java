package org.shakti.mis.api.error;

import java.util.List;

/** Nobody is signed in. Answered with 401. */
public final class SignInRequiredException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    /** Makes a refusal. */
    public SignInRequiredException() {
        super("sign-in-required", 401, "Please sign in.", List.of());
    }
}
