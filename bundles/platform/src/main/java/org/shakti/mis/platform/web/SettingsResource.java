package org.shakti.mis.platform.web;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.shakti.mis.platform.access.SampleLoads;
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
    private final SampleLoads samples;

    /** Made by the container. */
    @Activate
    public SettingsResource(@Reference Settings settings, @Reference SampleLoads samples) {
        this.settings = settings;
        this.samples = samples;
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

    /** Notes that sample data is being loaded, or has been: pages mark what was made meanwhile. */
    @POST
    @Path("sample")
    @Requires("accounts.manage")
    public List<SampleLoads.Load> sample(Sample sent, @Context SecurityContext security) {
        return samples.note(Callers.of(security), Body.need("loading", sent.loading()));
    }

    /** Whether sample data is being loaded. */
    public record Sample(@Nullable Boolean loading) {}

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
