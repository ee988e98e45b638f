package org.shakti.mis.platform.web;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
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

/** What a page has to know to draw its frame. Asked for every few seconds, so unchanged content costs a 304. */
@Component(
        service = ShellResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("shell")
@Produces(MediaType.APPLICATION_JSON)
public final class ShellResource {
    private final ShellContent content;

    /** Made by the container. */
    @Activate
    public ShellResource(@Reference ShellContent content) {
        this.content = content;
    }

    /** Tells who is signed in, which districts and modules there are for that person, and what is set. */
    @GET
    @Requires("")
    public Response get(
            @QueryParam("lang") @Nullable String lang, @Context Request request, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Map<String, Object> json = content.of(caller, Wording.language(lang, caller.language()));
        EntityTag tag = new EntityTag(ContentTag.of(json));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(json).tag(tag) : unchanged).build();
    }
}
