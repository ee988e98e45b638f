package org.shakti.mis.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
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
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.modules.DistrictSwitches;

/** Which module is on in a district. */
@Component(
        service = DistrictModulesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("districts/{lgd}/modules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DistrictModulesResource {
    private final DistrictSwitches switches;
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public DistrictModulesResource(@Reference DistrictSwitches switches, @Reference Catalogues catalogues) {
        this.switches = switches;
        this.catalogues = catalogues;
    }

    /** Lists the installed modules and whether they are on in the district. */
    @GET
    @Requires("definitions.read")
    public Page<Switch> list(@PathParam("lgd") String district, @Context SecurityContext security) {
        if (catalogues.place("district", district).isEmpty()) {
            throw new NotVisibleException();
        }
        String language = Callers.of(security).language();
        List<Switch> all = catalogues.current().packs().values().stream()
                .map(pack -> of(pack, district, language))
                .sorted(Comparator.comparing(Switch::id))
                .toList();
        return new Page<>(all, Optional.empty());
    }

    /** Switches a module for the district, from the next request on. */
    @PUT
    @Path("{id}")
    @Requires("modules.switch")
    public Switch set(
            @PathParam("lgd") String district,
            @PathParam("id") String id,
            Wish sent,
            @Context SecurityContext security) {
        switches.set(Callers.of(security), id, district, Body.need("enabled", sent.enabled()));
        Pack pack = catalogues.current().packs().get(id);
        if (pack == null) {
            throw new NotVisibleException();
        }
        return of(pack, district, Callers.of(security).language());
    }

    private Switch of(Pack pack, String district, String language) {
        return new Switch(pack.id(), pack.title().in(language), pack.switchable(), switches.on(pack.id(), district));
    }

    /** Whether a module shall be on. */
    public record Wish(@Nullable Boolean enabled) {}

    /** A module in a district. */
    public record Switch(String id, String title, boolean switchable, boolean enabled) {}
}
