package org.shakti.mis.platform.web;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.SignInRequiredException;

/** The caller of a request, as the guard has put it into the security context. */
public final class Callers {
    private Callers() {}

    /** Returns the caller; refuses when nobody is signed in. */
    public static Caller of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        throw new SignInRequiredException();
    }

    /** A caller as a principal; the name is the account. */
    public record SignedIn(Caller caller) implements Principal {
        @Override
        public String getName() {
            return caller.account();
        }
    }
}
