package org.shakti.mis.platform.web;

import javax.ws.rs.Consumes;
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
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Accounts;

/** Bearer tokens of programs. */
@Component(
        service = TokensResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {
    private final Accounts accounts;

    /** Made by the container. */
    @Activate
    public TokensResource(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a token for a program; it is shown this once. */
    @POST
    @Requires("accounts.manage")
    public Response add(Wanted sent, @Context SecurityContext security) {
        String token = accounts.token(Callers.of(security), Body.need("account", sent.account()));
        return Response.status(Response.Status.CREATED).entity(new Made(token)).build();
    }

    /** The program that gets a token. */
    public record Wanted(@Nullable String account) {}

    /** The token. */
    public record Made(String token) {}
}
