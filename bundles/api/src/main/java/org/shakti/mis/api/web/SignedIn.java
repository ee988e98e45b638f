package org.shakti.mis.api.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.SignInRequiredException;

/**
 * A caller as a principal, as the guard of the platform puts it into the security context of a request.
 *
 * @param caller who calls
 */
public record SignedIn(Caller caller) implements Principal {
    /** Returns the caller behind a principal; refuses when nobody is signed in. */
    public static Caller of(@Nullable Principal principal) {
        if (principal instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        throw new SignInRequiredException();
    }

    /** Returns the account, never the name of a person. */
    @Override
    public String getName() {
        return caller.account();
    }
}
