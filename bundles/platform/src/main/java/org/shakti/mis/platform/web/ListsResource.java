package org.shakti.mis.platform.web;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.web.Requires;

/** Code lists as they hold in a district, ended entries included, in the order in which people see them. */
@Component(
        service = ListsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("lists")
@Produces(MediaType.APPLICATION_JSON)
public final class ListsResource {
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public ListsResource(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Returns one list. */
    @GET
    @Path("{list}")
    @Requires("definitions.read")
    public Map<String, Object> get(
            @PathParam("list") String name,
            @QueryParam("district") @Nullable String district,
            @QueryParam("lang") @Nullable String lang,
            @Context SecurityContext security) {
        Catalogue catalogue = district == null ? catalogues.current() : catalogues.in(district);
        CodeList list = catalogue.lists().get(name);
        if (list == null) {
            throw new NotVisibleException();
        }
        String language = Wording.language(lang, Callers.of(security).language());
        return Map.of(
                "name",
                name,
                "generation",
                catalogue.generation(),
                "language",
                language,
                "items",
                list.entries().stream().map(entry -> json(entry, language)).toList());
    }

    private static Map<String, Object> json(CodeEntry entry, String language) {
        return new Wording(language)
                .put("code", entry.code())
                .label("label", entry.label())
                .put("order", entry.order())
                .put("parent", entry.parent())
                .put("validFrom", entry.validFrom())
                .put("validTo", entry.validTo())
                .putFilled("attributes", entry.attributes())
                .origin(entry.pack(), entry.provenance())
                .json();
    }
}
