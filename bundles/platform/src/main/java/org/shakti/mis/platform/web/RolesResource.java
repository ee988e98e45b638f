package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.GivableRoles;

/** The roles there are, and which of them the caller may give. */
@Component(
        service = RolesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {
    private final GivableRoles roles;

    /** Made by the container. */
    @Activate
    public RolesResource(@Reference GivableRoles roles) {
        this.roles = roles;
    }

    /** Lists the roles; nobody may give more than one has. */
    @GET
    @Requires("accounts.manage")
    public Page<Listed> list(@Context SecurityContext security) {
        Caller caller = Callers.of(security);
        return new Page<>(
                roles.all(caller).stream()
                        .map(r -> Listed.of(r, caller.language()))
                        .toList(),
                Optional.empty());
    }

    /** A role; {@code scope} is {@code own}, {@code organisation}, {@code district} or {@code instance}. */
    public record Listed(
            String role, String title, String scope, List<String> permissions, String pack, boolean mayGive) {
        static Listed of(GivableRoles.Listed listed, String language) {
            return new Listed(
                    listed.role().id(),
                    listed.role().title().in(language),
                    listed.role().reach().name().toLowerCase(Locale.ROOT),
                    listed.role().permissions().stream().sorted().toList(),
                    listed.role().pack(),
                    listed.mayGive());
        }
    }
}
