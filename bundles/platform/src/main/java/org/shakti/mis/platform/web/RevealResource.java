package org.shakti.mis.platform.web;

import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
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
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.records.Reveals;

/** Opens the identity in one record, for a purpose that is written down. */
@Component(
        service = RevealResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}/{id}/reveal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RevealResource {
    private final Reveals reveals;

    /** Made by the container. */
    @Activate
    public RevealResource(@Reference Reveals reveals) {
        this.reveals = reveals;
    }

    /** Opens the identity fields of a record; the deed is audited, the values are kept nowhere. */
    @POST
    @Requires("identity.reveal")
    public Opened open(
            @PathParam("type") String type, @PathParam("id") UUID id, Why sent, @Context SecurityContext security) {
        Reveals.Reason reason =
                new Reveals.Reason(Body.need("purpose", sent.purpose()), Body.need("note", sent.note()));
        return new Opened(type, id, reveals.open(Callers.of(security), type, id, reason));
    }

    /** What for. */
    public record Why(@Nullable String purpose, @Nullable String note) {}

    /** The values by field; those without a value are left out. */
    public record Opened(String type, UUID id, Map<String, Object> fields) {
        /** Never shows the values. */
        @Override
        public String toString() {
            return "Opened[" + type + "]";
        }
    }
}
