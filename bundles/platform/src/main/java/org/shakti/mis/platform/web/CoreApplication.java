package org.shakti.mis.platform.web;

import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** The platform's own REST application at {@code /api}; a module brings one of its own at {@code /api/<module>}. */
@Component(
        service = Application.class,
        property = "shakti.api:Boolean=true",
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsApplicationBase("/api")
@JaxrsName(CoreApplication.NAME)
@JaxrsExtensionSelect(CoreApplication.GUARDED)
public final class CoreApplication extends Application {
    /** Name by which resources choose this application. */
    public static final String NAME = "shakti.core";

    /** Filter by which resources choose this application. */
    public static final String SELECT = "(osgi.jaxrs.name=" + NAME + ")";

    /** What an application demands before it answers anything: the guard. A module's application demands it too. */
    public static final String GUARDED = "(osgi.jaxrs.name=" + GuardFilter.NAME + ")";

    /** Filter by which extensions choose every application of ours, those of modules included. */
    public static final String EVERY_API = "(shakti.api=true)";
}
