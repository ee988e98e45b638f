package org.shakti.mis.platform.access;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** Login and password, or a one-time token, do not fit; does not tell which. Answered with 401. */
public final class SignInFailedException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    SignInFailedException() {
        super("sign-in-failed", 401, "That did not fit. Please check what you typed.", List.of());
    }
}
