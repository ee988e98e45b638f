package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Backups;
import org.shakti.mis.platform.storage.Transactions;

/** Backups of the whole instance; only for who looks after all of it. */
@Component(
        service = BackupsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("backups")
@Produces(MediaType.APPLICATION_JSON)
public final class BackupsResource {
    private static final String PERMISSION = "instance.backup";

    private final Backups backups;
    private final Transactions transactions;
    private final AuditTrail audit;

    /** Made by the container. */
    @Activate
    public BackupsResource(
            @Reference Backups backups, @Reference Transactions transactions, @Reference AuditTrail audit) {
        this.backups = backups;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The backups that lie beside the data. */
    public record Listed(List<Backups.Backup> items) {}

    /** Lists the backups, the newest first. */
    @GET
    @Requires(PERMISSION)
    public Listed list(@Context SecurityContext security) {
        wholeInstance(security);
        return new Listed(backups.list());
    }

    /** Makes a backup while the server goes on. */
    @POST
    @Requires(PERMISSION)
    public Response make(@Context SecurityContext security) {
        Caller caller = wholeInstance(security);
        Backups.Backup made = backups.make();
        note(caller, "backup.made", made.name());
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** Opens a backup aside and looks through all of it. */
    @POST
    @Path("{name}/trial")
    @Requires(PERMISSION)
    public Backups.Trial attempt(@PathParam("name") String name, @Context SecurityContext security) {
        Caller caller = wholeInstance(security);
        Backups.Trial trial = backups.attempt(name);
        note(caller, trial.good() ? "backup.good" : "backup.bad", name);
        return trial;
    }

    private void note(Caller caller, String action, String name) {
        transactions.write(session -> {
            audit.append(session, caller.account(), action, name, Map.of());
            return true;
        });
    }

    private static Caller wholeInstance(SecurityContext security) {
        Caller caller = Callers.of(security);
        if (!caller.scope().everywhere()) {
            throw new NotAllowedException(PERMISSION);
        }
        return caller;
    }
}
