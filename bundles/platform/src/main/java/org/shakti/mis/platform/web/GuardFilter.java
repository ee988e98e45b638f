package org.shakti.mis.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.platform.access.Identities;

/** Stands before every operation of every API: finds out who calls, and lets in only who may. */
@Component(
        service = ContainerRequestFilter.class,
        scope = ServiceScope.PROTOTYPE,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsExtension
@JaxrsName(GuardFilter.NAME)
@JaxrsApplicationSelect(CoreApplication.EVERY_API)
public final class GuardFilter implements ContainerRequestFilter {
    /** Name by which applications demand to be guarded. */
    static final String NAME = "shakti.guard";

    private static final String BEARER = "Bearer ";

    private final Guard guard = new Guard();
    private final TypedParameters parameters = new TypedParameters();

    /** Missing while the database is not ready: then nobody is known, and only open operations answer. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Identities identities;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Optional<Caller> caller = caller(request);
        caller.ifPresent(known -> request.setSecurityContext(new CallerContext(
                inLanguage(known, request), request.getSecurityContext().isSecure())));
        guard.check(resource.getResourceMethod(), caller, name -> request.getUriInfo()
                .getPathParameters()
                .getFirst(name));
        parameters.check(
                resource.getResourceMethod(), () -> request.getUriInfo().getQueryParameters());
    }

    private Optional<Caller> caller(ContainerRequestContext request) throws IOException {
        Identities known = identities;
        if (known == null) {
            return Optional.empty();
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return known.ofBearer(authorization.substring(BEARER.length()).strip(), fromThisMachine(request));
        }
        Optional<String> session = session();
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Guard.checkOrigin(
                request.getMethod(),
                new Guard.Origin(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Host"),
                        request.getHeaderString("X-Shakti")));
        return known.ofSession(session.get());
    }

    /** Asked of the server below, which passes over a malformed cookie where JAX-RS fails on it. */
    private Optional<String> session() {
        Cookie[] cookies = servlet.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** A reverse proxy on this machine speaks for others, and says so. */
    private boolean fromThisMachine(ContainerRequestContext request) throws IOException {
        return request.getHeaderString("X-Forwarded-For") == null
                && request.getHeaderString("Forwarded") == null
                && InetAddress.getByName(servlet.getRemoteAddr()).isLoopbackAddress();
    }

    private static Caller inLanguage(Caller caller, ContainerRequestContext request) {
        String language = Languages.choose(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), caller.language());
        return language.equals(caller.language())
                ? caller
                : new Caller(caller.account(), caller.permissions(), caller.scope(), language, caller.organisation());
    }
}
