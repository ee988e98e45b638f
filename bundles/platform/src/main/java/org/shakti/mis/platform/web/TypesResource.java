package org.shakti.mis.platform.web;

import java.util.List;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.definitions.SwitchedFields;
import org.shakti.mis.platform.modules.Switches;

/** Record types as they hold in a district: what a form, a phone or a program needs to know of them. */
@Component(
        service = TypesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("types")
@Produces(MediaType.APPLICATION_JSON)
public final class TypesResource {
    private final Catalogues catalogues;
    private final Switches switches;

    /** Made by the container. */
    @Activate
    public TypesResource(@Reference Catalogues catalogues, @Reference Switches switches) {
        this.catalogues = catalogues;
        this.switches = switches;
    }

    /** Lists the types that are on in the district; when none is named, in any that the caller looks after. */
    @GET
    @Requires("definitions.read")
    public Map<String, Object> list(
            @QueryParam("district") @Nullable String district,
            @QueryParam("lang") @Nullable String lang,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Catalogue catalogue = catalogue(district);
        TypeJson json = new TypeJson(catalogue, Wording.language(lang, caller.language()));
        List<Map<String, Object>> items = catalogue.types().values().stream()
                .filter(type -> on(type.pack(), district, caller))
                .map(json::brief)
                .toList();
        return Map.of("generation", catalogue.generation(), "items", items);
    }

    /** Returns the whole definition of one type. */
    @GET
    @Path("{type}")
    @Requires("definitions.read")
    public Map<String, Object> get(
            @PathParam("type") String type,
            @QueryParam("district") @Nullable String district,
            @QueryParam("lang") @Nullable String lang,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Catalogue catalogue = catalogue(district);
        RecordType found = catalogue
                .type(type)
                .filter(one -> on(one.pack(), district, caller))
                .orElseThrow(NotVisibleException::new);
        return new TypeJson(catalogue, Wording.language(lang, caller.language()))
                .whole(SwitchedFields.without(found, pack -> on(pack, district, caller)));
    }

    private Catalogue catalogue(@Nullable String district) {
        return district == null ? catalogues.current() : catalogues.in(district);
    }

    private boolean on(String pack, @Nullable String district, Caller caller) {
        return district == null ? switches.onWithin(pack, caller.scope()) : switches.on(pack, district);
    }
}
