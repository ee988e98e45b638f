package org.shakti.mis.schemes.eligibility;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
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
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** The schemes themselves: what there is, what is known of one, and the rules for devices without a network. */
@Component(
        service = SchemesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(SchemesApplication.SELECT)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemesResource {
    private final Shelf shelf;

    /** Hands out from the given shelf. */
    @Activate
    public SchemesResource(@Reference Shelf shelf) {
        this.shelf = shelf;
    }

    /** Schemes in short. */
    public record Listing(List<Map<String, @Nullable Object>> items) {}

    /** All facts. */
    public record Facts(List<FactView> items) {}

    /** Lists the schemes that may apply somewhere; all without a place. */
    @GET
    @Requires("definitions.read")
    public Listing list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("district") @Nullable String district,
            @Context SecurityContext security) {
        return new Listing(shelf.list(SignedIn.of(security.getUserPrincipal()), state, district));
    }

    /** Returns everything that is known of a scheme. */
    @GET
    @Path("{code}")
    @Requires("definitions.read")
    public Map<String, @Nullable Object> get(@PathParam("code") String code, @Context SecurityContext security) {
        return shelf.get(SignedIn.of(security.getUserPrincipal()), code);
    }

    /** Lists the facts that may decide, with the questions by which people are asked for them. */
    @GET
    @Path("facts")
    @Requires("definitions.read")
    public Facts facts(@Context SecurityContext security) {
        return new Facts(shelf.facts(SignedIn.of(security.getUserPrincipal())));
    }

    /** Returns all that a device needs to judge without a network; nothing when it has it already. */
    @GET
    @Path("rules")
    @Requires("definitions.read")
    public Response rules(
            @QueryParam("district") @Nullable String district,
            @Context Request request,
            @Context SecurityContext security) {
        Rules rules = shelf.rules(SignedIn.of(security.getUserPrincipal()), district);
        Response.@Nullable ResponseBuilder known = request.evaluatePreconditions(rules.tag());
        return (known == null ? Response.ok(rules) : known)
                .tag(rules.tag())
                .header("Vary", "Accept-Encoding, Accept-Language, Cookie")
                .build();
    }
}
