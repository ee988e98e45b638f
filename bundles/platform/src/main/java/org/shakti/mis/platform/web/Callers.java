package org.shakti.mis.platform.web;

import javax.ws.rs.core.SecurityContext;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.web.SignedIn;

/** The caller of a request, as the guard has put it into the security context. */
public final class Callers {
    private Callers() {}

    /** Returns the caller; refuses when nobody is signed in. */
    public static Caller of(SecurityContext security) {
        return SignedIn.of(security.getUserPrincipal());
    }
}
