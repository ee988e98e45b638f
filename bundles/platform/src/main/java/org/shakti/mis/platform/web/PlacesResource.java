package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
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
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.web.Requires;

/** Places of the Local Government Directory, one level below one place at a time. */
@Component(
        service = PlacesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("places")
@Produces(MediaType.APPLICATION_JSON)
public final class PlacesResource {
    private static final List<String> LEVELS = List.of("state", "district", "block");

    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public PlacesResource(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Lists the places of a level below a place; all states, or all districts, when no parent is named. */
    @GET
    @Requires("definitions.read")
    public Map<String, Object> list(
            @QueryParam("level") @Nullable String level,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("lang") @Nullable String lang,
            @Context SecurityContext security) {
        if (level == null || !LEVELS.contains(level)) {
            throw new MalformedInputException("level has to be state, district or block.");
        }
        if (parent == null && "block".equals(level)) {
            throw new MalformedInputException("parent has to be the code of the place above.");
        }
        String language = Wording.language(lang, Callers.of(security).language());
        return Map.of(
                "items",
                places(level, parent).stream()
                        .map(place -> json(place, language))
                        .toList());
    }

    private List<Place> places(String level, @Nullable String parent) {
        if ("state".equals(level)) {
            return catalogues.placesIn(level, "");
        }
        return parent == null ? DefinitionsJson.allDistricts(catalogues) : catalogues.placesIn(level, parent);
    }

    private static Map<String, Object> json(Place place, String language) {
        return new Wording(language)
                .put("level", place.level())
                .put("code", place.code())
                .label("label", place.label())
                .put("parent", place.parent())
                .putFilled("attributes", place.attributes())
                .json();
    }
}
