package org.shakti.mis.platform.web;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.web.OpenToAll;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.SignIns;

/** Signs in and out, and tells who one is. */
@Component(
        service = SessionResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final SignIns signIns;

    /** Made by the container. */
    @Activate
    public SessionResource(@Reference SignIns signIns) {
        this.signIns = signIns;
    }

    /** Signs in with login and password. */
    @POST
    @OpenToAll
    public Response signIn(Credentials sent, @Context HttpServletRequest request, @Context SecurityContext security) {
        String token = signIns.signIn(
                Body.need("user", sent.user()), Body.need("password", sent.password()), request.getRemoteAddr());
        return started(token, security);
    }

    /** Makes the first administrator with the one-time token of the first start. */
    @POST
    @Path("first")
    @OpenToAll
    public Response first(Credentials sent, @Context HttpServletRequest request, @Context SecurityContext security) {
        String token = signIns.first(
                new SignIns.First(
                        Body.need("token", sent.token()),
                        Body.need("user", sent.user()),
                        Body.need("password", sent.password())),
                request.getRemoteAddr());
        return started(token, security);
    }

    /** Tells who is signed in, and what that person may do. */
    @GET
    @Requires("")
    public Me get(@Context SecurityContext security) {
        Caller caller = Callers.of(security);
        return new Me(
                caller.account(),
                caller.organisation(),
                caller.language(),
                caller.permissions(),
                See.of(caller.scope()));
    }

    /** Signs out; the browser forgets all, unless work that waits to be sent is sealed there ({@code keep}). */
    @DELETE
    @OpenToAll
    public Response signOut(
            @CookieParam(SessionCookie.NAME) @Nullable String token,
            @QueryParam("keep") boolean keep,
            @Context SecurityContext security) {
        if (token != null) {
            signIns.signOut(token);
        }
        Response.ResponseBuilder out =
                Response.noContent().header(HttpHeaders.SET_COOKIE, SessionCookie.clear(security));
        return (keep ? out : out.header("Clear-Site-Data", "\"cache\", \"storage\"")).build();
    }

    private static Response started(String token, SecurityContext security) {
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(token, security))
                .build();
    }

    /** What is sent to sign in. */
    public record Credentials(@Nullable String user, @Nullable String password, @Nullable String token) {
        /** Never shows the secrets. */
        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /** Who is signed in. */
    public record Me(String account, String organisation, String language, Set<String> permissions, See sees) {}

    /** How far one sees. */
    public record See(boolean everywhere, Set<String> districts, boolean ownOnly) {
        static See of(Scope scope) {
            return new See(scope.everywhere(), scope.districts(), scope.owner().isPresent());
        }
    }
}
