package org.shakti.mis.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** What was awarded in a case, and for how many days it has not been paid. */
@Component(
        service = AwardsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CasesApplication.SELECT)
@Path("{id}/awards")
@Produces(MediaType.APPLICATION_JSON)
public final class AwardsResource {
    private static final String COMPENSATION = "compensation";
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final Records records;
    private final Workflows workflows;

    /** Reads the given records and their states. */
    @Activate
    public AwardsResource(@Reference Records records, @Reference Workflows workflows) {
        this.records = records;
        this.workflows = workflows;
    }

    /** The awards of a case. */
    public record Awards(List<Award> items) {}

    /** Tells the awards, with the days that each was or is unpaid. */
    @GET
    @Requires("records.read:compensation")
    public Awards get(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        LocalDate today = LocalDate.now(ZONE);
        records.find(caller, CasesApplication.CASE, id);
        return new Awards(records.search(caller, RecordQuery.childrenOf(id, COMPENSATION)).items().stream()
                .map(made -> Award.of(made.id(), workflows.path(caller, COMPENSATION, made.id()), today))
                .flatMap(Optional::stream)
                .toList());
    }
}
