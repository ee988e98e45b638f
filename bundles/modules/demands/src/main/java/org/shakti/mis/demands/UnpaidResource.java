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

/** What was ordered as compensation and not paid, by age. */
@Component(
        service = UnpaidResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("unpaid")
@Produces(MediaType.APPLICATION_JSON)
public final class UnpaidResource {
    private final Awards awards;
    private final Desk desk;

    /** Made by the container. */
    @Activate
    public UnpaidResource(@Reference Awards awards, @Reference Desk desk) {
        this.awards = awards;
        this.desk = desk;
    }

    /**
     * Awards, the oldest first.
     *
     * @param authorities whoever has to pay any award of the district, also where the items are those of one only
     */
    public record Items(List<Awards.Award> items, List<Payer> authorities) {}

    /**
     * Lists what was ordered and not paid in the cases that the caller may see; of one authority when it is named, and with
     * an empty name what has none written down.
     */
    @GET
    @Requires("records.read:compensation")
    public Items unpaid(
            @QueryParam("district") @Nullable String district,
            @QueryParam("authority") @Nullable String authority,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        List<Awards.Award> all =
                awards.unpaid(caller, Asked.maybe(district).map(code -> OfficesResource.reached(desk, caller, code)));
        boolean known = authority == null
                || Payer.key(authority).isEmpty()
                || all.stream().anyMatch(one -> one.payer().equals(Payer.key(authority)));
        if (!known) {
            throw Asked.wrong("authority", "not-found", "No authority of this name owes anything there.");
        }
        List<Awards.Award> wanted = authority == null
                ? all
                : all.stream()
                        .filter(one -> one.payer().equals(Payer.key(authority)))
                        .toList();
        return new Items(wanted, Payer.of(all, awards::askable));
    }
}
