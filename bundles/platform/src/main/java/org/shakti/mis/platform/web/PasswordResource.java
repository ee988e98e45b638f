package org.shakti.mis.platform.web;

import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
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
import org.shakti.mis.platform.access.PasswordChanges;

/** The password of the person who is signed in. */
@Component(
        service = PasswordResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("session/password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResource {
    private final PasswordChanges changes;

    /** Made by the container. */
    @Activate
    public PasswordResource(@Reference PasswordChanges changes) {
        this.changes = changes;
    }

    /** Changes the own password; all other sessions end. */
    @PUT
    @Requires("")
    public void change(
            Change sent, @CookieParam(SessionCookie.NAME) @Nullable String token, @Context SecurityContext security) {
        changes.change(
                Callers.of(security),
                token == null ? "" : token,
                new PasswordChanges.Change(Body.need("password", sent.password()), Body.need("fresh", sent.fresh())));
    }

    /** The present password and the new one. */
    public record Change(@Nullable String password, @Nullable String fresh) {
        /** Never shows the secrets. */
        @Override
        public String toString() {
            return "Change";
        }
    }
}
