package org.shakti.mis.cases;

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
import org.shakti.mis.api.web.SignedIn;

/** One case, everything that happened, newest first. */
@Component(
        service = StoryResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CasesApplication.SELECT)
@Path("{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class StoryResource {
    private final Timelines timelines;

    /** Tells the given timelines. */
    @Activate
    public StoryResource(@Reference Timelines timelines) {
        this.timelines = timelines;
    }

    /** Tells a part of the story. */
    @GET
    @Requires("records.read:case")
    public Story get(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        var slice = new Timelines.Slice(limit, Optional.ofNullable(after));
        return Story.of(timelines.of(caller, CasesApplication.CASE, id, slice), caller.language());
    }
}
