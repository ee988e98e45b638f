package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
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
import org.shakti.mis.api.web.SignedIn;

/** Says who is entitled to what, and why. What is asked is neither stored nor written to any log. */
@Component(
        service = EligibilityResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(EligibilityApplication.SELECT)
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class EligibilityResource {
    private final Desk desk;

    /** Asks the given desk. */
    @Activate
    public EligibilityResource(@Reference Desk desk) {
        this.desk = desk;
    }

    /**
     * What came out.
     *
     * @param asOf the day for which was asked
     * @param state LGD code of the state whose schemes were asked; {@code null} for all
     * @param results each scheme that may apply: likely first, then what needs least more, then what is not for now
     * @param unknownFacts facts that were given and not looked at, because the pack that asks for them is not installed
     */
    public record Answer(
            LocalDate asOf,
            @Nullable String state,
            List<Map<String, @Nullable Object>> results,
            List<String> unknownFacts) {}

    /** Judges one person: on given facts, on those of a case, or on both. */
    @POST
    @Requires("eligibility.ask")
    public Answer ask(Map<String, @Nullable Object> body, @Context SecurityContext security) {
        return desk.ask(SignedIn.of(security.getUserPrincipal()), body);
    }
}
