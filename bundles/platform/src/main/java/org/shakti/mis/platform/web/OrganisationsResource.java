package org.shakti.mis.platform.web;

import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Organisation;
import org.shakti.mis.platform.access.Organisations;

/** Organisations that keep records on this instance. */
@Component(
        service = OrganisationsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OrganisationsResource {
    private final Organisations organisations;

    /** Made by the container. */
    @Activate
    public OrganisationsResource(@Reference Organisations organisations) {
        this.organisations = organisations;
    }

    /** Lists the organisations. */
    @GET
    @Requires("")
    public Page<Organisation> list() {
        return new Page<>(organisations.list(), Optional.empty());
    }

    /** Adds an organisation. */
    @POST
    @Requires("accounts.manage")
    public Response add(Draft sent, @Context SecurityContext security) {
        Organisation wanted = new Organisation(Body.need("id", sent.id()), Body.need("title", sent.title()));
        return Response.status(Response.Status.CREATED)
                .entity(organisations.add(Callers.of(security), wanted))
                .build();
    }

    /** An organisation to be added. */
    public record Draft(@Nullable String id, @Nullable String title) {}
}
