package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** Adds to every answer what keeps browsers from storing it, guessing about it or showing it within foreign pages. */
@Component(
        service = ContainerResponseFilter.class,
        scope = ServiceScope.PROTOTYPE,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsExtension
@JaxrsApplicationSelect(CoreApplication.EVERY_API)
public final class AnswerHeaders implements ContainerResponseFilter {
    /** An answer may bring a stricter one of its own. */
    static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
        // A page for paper names the hash of its own style; everything else may load and run nothing at all.
        response.getHeaders().putIfAbsent(POLICY, List.of("default-src 'none'; frame-ancestors 'none'"));
        // What says nothing about anybody may say itself how long it is good for.
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
