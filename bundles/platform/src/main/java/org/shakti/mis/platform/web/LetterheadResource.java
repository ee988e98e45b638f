package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
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
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.privacy.Aadhaar;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.LetterheadTable;

/** What letters begin with. */
@Component(
        service = LetterheadResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("settings/letterhead")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LetterheadResource {
    private final LetterheadTable letterhead;

    /** Made by the container. */
    @Activate
    public LetterheadResource(@Reference LetterheadTable letterhead) {
        this.letterhead = letterhead;
    }

    /** Its lines in each language; an empty text where it is not set. */
    public record Words(@Nullable String en, @Nullable String hi, @Nullable String bn) {
        private static Words of(Labels lines) {
            Map<String, String> texts = lines.texts();
            return new Words(texts.getOrDefault("en", ""), texts.getOrDefault("hi", ""), texts.getOrDefault("bn", ""));
        }

        private Map<String, String> texts() {
            return Map.of("en", given(en), "hi", given(hi), "bn", given(bn));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Tells what letters begin with. */
    @GET
    @Requires("accounts.manage")
    public Words get() {
        return Words.of(letterhead.lines());
    }

    /** Sets it in all languages. */
    @PUT
    @Requires("accounts.manage")
    public Words set(Words sent, @Context SecurityContext security) {
        List<FieldError> whole = sent.texts().entrySet().stream()
                .filter(line -> Aadhaar.in(line.getValue()))
                .map(line -> Aadhaar.error(line.getKey()))
                .toList();
        if (!whole.isEmpty()) {
            throw new InvalidInputException(whole);
        }
        return Words.of(letterhead.set(Callers.of(security), sent.texts()));
    }
}
