package org.shakti.mis.platform.web;

import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
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
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.audit.AuditChain;
import org.shakti.mis.platform.audit.AuditLog;

/** The log of who did what, for auditors only. */
@Component(
        service = AuditResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private static final int MOST = 200;

    private final AuditLog log;
    private final AuditChain chain;

    /** Made by the container. */
    @Activate
    public AuditResource(@Reference AuditLog log, @Reference AuditChain chain) {
        this.log = log;
        this.chain = chain;
    }

    /** Lists deeds, newest first. */
    @GET
    @Requires("audit.read")
    public Page<AuditLog.Row> list(
            @QueryParam("by") @Nullable String by,
            @QueryParam("action") @Nullable String action,
            @QueryParam("target") @Nullable String target,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @Context SecurityContext security) {
        return log.read(
                Callers.of(security),
                new AuditLog.Query(
                        Optional.ofNullable(by),
                        Optional.ofNullable(action),
                        Optional.ofNullable(target),
                        Math.max(1, Math.min(limit, MOST)),
                        Optional.ofNullable(after)));
    }

    /** Recomputes the whole chain and tells whether the log is whole. */
    @GET
    @Path("verification")
    @Requires("audit.read")
    public AuditChain.Verification verify() {
        return chain.verify();
    }
}
