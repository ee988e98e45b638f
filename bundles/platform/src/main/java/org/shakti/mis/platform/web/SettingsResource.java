package org.shakti.mis.platform.web;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Settings;

/** What the administrator sets for everybody. */
@Component(
        service = SettingsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("settings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {
    private final Settings settings;

    /** Made by the container. */
    @Activate
    public SettingsResource(@Reference Settings settings) {
        this.settings = settings;
    }

    /** Tells what is set. */
    @GET
    @Requires("accounts.manage")
    public Settings.Values get() {
        return settings.current();
    }

    /** Sets everything anew. */
    @PUT
    @Requires("accounts.manage")
    public Settings.Values set(Wanted sent, @Context SecurityContext security) {
        return settings.set(Callers.of(security), sent.toValues());
    }

    /** What shall hold. */
    public record Wanted(@Nullable Integer idleMinutes, @Nullable Integer leaseHours, @Nullable String appName) {
        Settings.Values toValues() {
            return new Settings.Values(
                    Body.need("idleMinutes", idleMinutes),
                    Body.need("leaseHours", leaseHours),
                    Body.need("appName", appName));
        }
    }
}
