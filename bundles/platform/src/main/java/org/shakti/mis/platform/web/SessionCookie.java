package org.shakti.mis.platform.web;

import javax.ws.rs.core.SecurityContext;

/** The cookie of a session: out of reach for scripts and for foreign sites, gone with the browser. */
final class SessionCookie {
    static final String NAME = "shakti-session";

    private SessionCookie() {}

    static String set(String token, SecurityContext security) {
        return NAME + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + secure(security);
    }

    static String clear(SecurityContext security) {
        return NAME + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict" + secure(security);
    }

    private static String secure(SecurityContext security) {
        return security.isSecure() ? "; Secure" : "";
    }
}
