package org.shakti.mis.platform.web;

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
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.modules.Modules;

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
    private final ModuleContents contents;

    /** Made by the container. */
    @Activate
    public ModuleAddsResource(@Reference Modules modules, @Reference ModuleContents contents) {
        this.modules = modules;
        this.contents = contents;
    }

    /** Tells what a module brings, or would bring; of one that would be refused, only its title. */
    @GET
    @Requires("definitions.read")
    public ModuleAdds get(
            @PathParam("id") String id,
            @QueryParam("district") @Nullable String district,
            @Context SecurityContext security) {
        String language = Callers.of(security).language();
        String title = title(id, language); // also refuses what nobody has heard of
        return contents.of(id, language, district).orElseGet(() -> ModuleAdds.absent(id, title));
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
