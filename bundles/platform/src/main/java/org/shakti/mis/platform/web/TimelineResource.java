package org.shakti.mis.platform.web;

import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.Timelines;
import org.shakti.mis.api.web.Requires;

/** Everything that happened to a record and below it, newest first. */
@Component(
        service = TimelineResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {
    private final Timelines timelines;

    /** Shows the given timelines. */
    @Activate
    public TimelineResource(@Reference Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Requires("records.read:{type}")
    public TimelineJson get(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        var slice = new Timelines.Slice(limit, Optional.ofNullable(after));
        return TimelineJson.of(timelines.of(caller, type, id, slice), caller.language());
    }
}
