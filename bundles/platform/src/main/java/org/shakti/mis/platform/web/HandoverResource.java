package org.shakti.mis.platform.web;

import java.util.Optional;
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
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Accounts;
import org.shakti.mis.platform.workflow.Handovers;

/** Offers to hand records over; who is asked answers. */
@Component(
        service = HandoverResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class HandoverResource {
    private final Handovers handovers;
    private final Accounts accounts;

    /** Hands over through the given services. */
    @Activate
    public HandoverResource(@Reference Handovers handovers, @Reference Accounts accounts) {
        this.handovers = handovers;
        this.accounts = accounts;
    }

    /** What is offered to whom: an account by login or id. */
    public record Offer(@Nullable String type, @Nullable UUID record, @Nullable String to, @Nullable String reason) {}

    /** What is said with an answer. */
    public record Said(@Nullable String note) {
        static Optional<String> of(@Nullable Said said) {
            return Optional.ofNullable(said).map(Said::note);
        }
    }

    /** Tells the offers that wait for the caller, and those that the caller has made. */
    @GET
    @Requires("")
    public HandoverJson.Items list(@Context SecurityContext security) {
        return new HandoverJson.Items(handovers.of(Callers.of(security)).stream()
                .map(HandoverJson::of)
                .toList());
    }

    /** Offers a record. */
    @POST
    @Requires("")
    public HandoverJson offer(Offer sent, @Context SecurityContext security) {
        return HandoverJson.of(handovers.offer(
                Callers.of(security),
                new Handovers.Offer(
                        Body.need("type", sent.type()),
                        Body.need("record", sent.record()),
                        accounts.idOf(Body.need("to", sent.to())),
                        Body.need("reason", sent.reason()))));
    }

    /** Takes a record over. */
    @POST
    @Path("{id}/acceptance")
    @Requires("")
    public HandoverJson accept(@PathParam("id") UUID id, @Nullable Said said, @Context SecurityContext security) {
        return HandoverJson.of(handovers.accept(Callers.of(security), id, Said.of(said)));
    }

    /** Does not take a record over. */
    @POST
    @Path("{id}/refusal")
    @Requires("")
    public HandoverJson refuse(@PathParam("id") UUID id, @Nullable Said said, @Context SecurityContext security) {
        return HandoverJson.of(handovers.refuse(Callers.of(security), id, Said.of(said)));
    }

    /** Takes an own offer back. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Requires("")
    public HandoverJson withdraw(@PathParam("id") UUID id, @Context SecurityContext security) {
        return HandoverJson.of(handovers.withdraw(Callers.of(security), id));
    }
}
