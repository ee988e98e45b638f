package org.shakti.mis.platform.web;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.web.SignedIn;

/** Carries the caller through a request. */
record CallerContext(Caller caller, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return new SignedIn(caller);
    }

    @Override
    public boolean isUserInRole(String permission) {
        return caller.may(permission);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return "shakti";
    }
}
