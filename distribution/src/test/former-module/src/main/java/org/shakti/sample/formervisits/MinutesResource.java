package org.shakti.sample.formervisits;

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
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** How long the visits of a case took, all together. */
@Component(
        service = MinutesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(ModuleApplication.SELECT)
@Path("{id}/minutes")
@Produces(MediaType.APPLICATION_JSON)
public final class MinutesResource {
    private static final String VISIT = "former_visit";

    private final Records records;
    private final Catalogues catalogues;
    private final Generations generations;

    @Activate
    public MinutesResource(
            @Reference Records records, @Reference Catalogues catalogues, @Reference Generations generations) {
        this.records = records;
        this.catalogues = catalogues;
        this.generations = generations;
    }

    /** The sum, in words that a program reads. */
    public record Minutes(long minutes, boolean upToDate, String title) {}

    @GET
    @Requires("records.read:former_visit")
    public Minutes get(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        long sum = records.search(caller, RecordQuery.childrenOf(id, VISIT)).items().stream()
                .mapToLong(visit -> ((Number) visit.fields().get("minutes")).longValue())
                .sum();
        boolean upToDate = catalogues.current().generation() == generations.newest();
        String title = catalogues.current().type(VISIT).orElseThrow().title().in("en");
        return new Minutes(sum, upToDate, title);
    }
}
