package org.shakti.mis.platform.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.core.Application;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Lets an application of a module answer at its bare address, such as {@code POST /api/NAME}. The web server would send
 * callers on to {@code /api/NAME/} otherwise, and a POST loses its body on that way.
 */
@Component(service = HttpConfiguration.Customizer.class, immediate = true)
public final class BareAddresses implements HttpConfiguration.Customizer {
    private static final String BASE = "osgi.jaxrs.application.base";

    private final Set<String> bases = ConcurrentHashMap.newKeySet();

    /** An application has come. */
    @Reference(
            service = Application.class,
            target = CoreApplication.EVERY_API,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(Map<String, Object> properties) {
        bases.add(String.valueOf(properties.get(BASE)));
    }

    void remove(Map<String, Object> properties) {
        bases.remove(String.valueOf(properties.get(BASE)));
    }

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        String path = request.getPathInfo();
        if (path != null && bases.contains(path)) {
            request.setPathInfo(path + "/");
        }
    }
}
