package org.shakti.mis.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.audit.AuditLog;
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
    private static final int TOLD = 50;

    private final Reveals reveals;
    private final Records records;
    private final AuditLog log;

    /** Made by the container. */
    @Activate
    public RevealResource(@Reference Reveals reveals, @Reference Records records, @Reference AuditLog log) {
        this.reveals = reveals;
        this.records = records;
        this.log = log;
    }

    /** Tells who opened the identity of a record, when and what for, newest first; never what was read. */
    @GET
    @Requires("records.read:{type}")
    public Openings list(@PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        records.find(Callers.of(security), type, id);
        return new Openings(log.lately(Reveals.DEED, type + ":" + id, TOLD).stream()
                .map(row -> new Opening(row.by(), row.at(), row.detail().getOrDefault("purpose", "")))
                .toList());
    }

    /** One opening: by which account, and the code of the purpose. */
    public record Opening(String by, Instant at, String purpose) {}

    /** Openings, newest first. */
    public record Openings(List<Opening> items) {}

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
