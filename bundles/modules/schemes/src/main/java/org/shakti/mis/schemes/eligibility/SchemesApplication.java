package org.shakti.mis.schemes.eligibility;

import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** The REST application below {@code /api/schemes}; it answers nothing without the platform's guard. */
@Component(
        service = Application.class,
        property = "shakti.api:Boolean=true",
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsApplicationBase("/api/schemes")
@JaxrsName(SchemesApplication.NAME)
@JaxrsExtensionSelect("(osgi.jaxrs.name=shakti.guard)")
public final class SchemesApplication extends Application {
    /** Its name on the whiteboard. */
    public static final String NAME = "shakti.schemes";

    /** Selects it for a resource. */
    public static final String SELECT = "(osgi.jaxrs.name=" + NAME + ")";
}
