package org.shakti.mis.demands;

import java.util.List;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.demands.ladders.DemandDefinitions;

/** The ladders of a district. */
@Component(
        service = LaddersResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("ladders")
@Produces(MediaType.APPLICATION_JSON)
public final class LaddersResource {
    private final Desk desk;
    private final DemandDefinitions definitions;

    /** Made by the container. */
    @Activate
    public LaddersResource(@Reference Desk desk, @Reference DemandDefinitions definitions) {
        this.desk = desk;
        this.definitions = definitions;
    }

    /** A ladder that may be climbed. */
    public record Known(String code, String title, String verification, List<Rung> rungs) {}

    /** One of its rungs. */
    public record Rung(String title, String kind, int days, String daysVerification) {}

    /** Ladders by code. */
    public record Ladders(List<Known> items) {}

    /** Lists the ladders of a district. */
    @GET
    @Requires("records.read:demand")
    public Ladders ladders(@QueryParam("district") @Nullable String district, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        String language = caller.language();
        return new Ladders(
                definitions.library().ladders(desk.packs(OfficesResource.reached(desk, caller, district))).stream()
                        .map(ladder -> new Known(
                                ladder.code(),
                                ladder.title().in(language),
                                ladder.provenance().verification(),
                                ladder.rungs().stream()
                                        .map(rung -> new Rung(
                                                rung.title().in(language),
                                                rung.office(),
                                                rung.days(),
                                                rung.daysVerification()))
                                        .toList()))
                        .toList());
    }
}
