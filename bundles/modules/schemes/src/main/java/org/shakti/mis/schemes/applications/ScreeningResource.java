package org.shakti.mis.schemes.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.schemes.eligibility.EligibilityApplication;

/** Asks who in a district or block is probably entitled to a scheme. */
@Component(
        service = ScreeningResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(EligibilityApplication.SELECT)
@Path("screening")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ScreeningResource {
    private final Screening screening;

    /** Asks the given screening. */
    @Activate
    public ScreeningResource(@Reference Screening screening) {
        this.screening = screening;
    }

    /** Looks at one part of the cases that the caller may see. */
    @POST
    @Requires("records.read:circumstances")
    public Screening.Found look(Map<String, @Nullable Object> body, @Context SecurityContext security) {
        List<FieldError> errors = new ArrayList<>();
        String scheme = needed(body, "scheme", errors);
        String district = needed(body, "district", errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        var wanted = new Screening.Wanted(scheme, district, text(body, "block"), text(body, "after"));
        return screening.look(SignedIn.of(security.getUserPrincipal()), wanted);
    }

    private static String needed(Map<String, @Nullable Object> body, String field, List<FieldError> errors) {
        return text(body, field).orElseGet(() -> {
            errors.add(FieldError.of(field, "required", "This is needed."));
            return "";
        });
    }

    private static Optional<String> text(Map<String, @Nullable Object> body, String field) {
        return Optional.ofNullable(body.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
