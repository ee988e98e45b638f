package org.shakti.mis.demands;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** A demand on its ladder: where it stands, the next letter, its end. */
@Component(
        service = LadderResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LadderResource {
    private final Counter counter;
    private final Titles titles;

    /** Made by the container. */
    @Activate
    public LadderResource(@Reference Counter counter, @Reference Titles titles) {
        this.counter = counter;
        this.titles = titles;
    }

    /** Tells all rungs of a demand with their dates and answers. */
    @GET
    @Path("ladder")
    @Requires("records.read:demand")
    public LadderView get(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        return view(counter.open(caller, id), caller);
    }

    /** Prepares the letter to the next rung now. */
    @POST
    @Path("next")
    @Requires("records.create:demand_step")
    public LadderView next(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        return view(counter.next(caller, counter.open(caller, id)), caller);
    }

    /** Gives the demand up. */
    @POST
    @Path("drop")
    @Requires("records.move:demand")
    public LadderView drop(@PathParam("id") UUID id, Why why, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        return view(counter.drop(caller, counter.open(caller, id), Asked.need("reason", why.reason())), caller);
    }

    /** Why it is given up; no names. */
    public record Why(@Nullable String reason) {}

    private LadderView view(DemandFile file, Caller caller) {
        return titles.view(file, caller);
    }
}
