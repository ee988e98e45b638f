package org.shakti.mis.platform.web;

import java.util.Optional;
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
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.modules.Modules;
import org.shakti.mis.platform.modules.PackPreviews;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.web.assets.LiveAssets;

/** What a module brings, told before it is switched or removed. */
@Component(
        service = ModuleAddsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("modules/{id}/adds")
@Produces(MediaType.APPLICATION_JSON)
public final class ModuleAddsResource {
    private final Modules modules;
    private final Catalogues catalogues;
    private final Switches switches;
    private final LiveAssets assets;
    private final PackPreviews previews;

    /** Made by the container. */
    @Activate
    public ModuleAddsResource(
            @Reference Modules modules,
            @Reference Catalogues catalogues,
            @Reference Switches switches,
            @Reference LiveAssets assets,
            @Reference PackPreviews previews) {
        this.modules = modules;
        this.catalogues = catalogues;
        this.switches = switches;
        this.assets = assets;
        this.previews = previews;
    }

    /** Tells what a module brings, or would bring; of one that would be refused, only its title. */
    @GET
    @Requires("definitions.read")
    public ModuleAdds get(
            @PathParam("id") String id,
            @QueryParam("district") @Nullable String district,
            @Context SecurityContext security) {
        String language = Callers.of(security).language();
        Catalogue catalogue = catalogues.current();
        Pack pack = catalogue.packs().get(id);
        if (pack == null) {
            return preview(id, language);
        }
        ModuleAdds.Reader reader = new ModuleAdds.Reader(
                language,
                true,
                other -> district == null ? null : switches.on(other, district),
                assets.entryOf(id, pack.version()).orElse(null));
        return ModuleAdds.of(pack, catalogue, reader);
    }

    private ModuleAdds preview(String id, String language) {
        String title = title(id, language); // also refuses what nobody has heard of
        ModuleAdds.Reader reader = new ModuleAdds.Reader(language, false, other -> null, null);
        return previews.with(id)
                .flatMap(all -> Optional.ofNullable(all.packs().get(id)).map(pack -> ModuleAdds.of(pack, all, reader)))
                .orElseGet(() -> ModuleAdds.absent(id, title));
    }

    private String title(String id, String language) {
        return modules.list().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(NotVisibleException::new)
                .title()
                .in(language);
    }
}
