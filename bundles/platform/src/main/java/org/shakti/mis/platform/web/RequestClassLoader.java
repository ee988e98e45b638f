package org.shakti.mis.platform.web;

import org.osgi.service.component.annotations.Component;

/**
 * The class loader of request threads. Without it the REST framework searches the bundle for a resource that is never
 * there, at each request; this is its largest single cost.
 */
@Component(
        service = ClassLoader.class,
        property = {"cxf.extension=true", "osgi.jaxrs.application.select=" + CoreApplication.EVERY_API})
public final class RequestClassLoader extends ClassLoader {
    /** Loads what this bundle sees. */
    public RequestClassLoader() {
        super(RequestClassLoader.class.getClassLoader());
    }
}
