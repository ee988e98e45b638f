package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
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
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.modules.Switches;

/** Describes the API as it is at this moment, packs included. */
@Component(
        service = OpenApiResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
    private final Catalogues catalogues;
    private final Switches switches;
    private final ModuleOperations modules;

    /** Made by the container. */
    @Activate
    public OpenApiResource(
            @Reference Catalogues catalogues, @Reference Switches switches, @Reference ModuleOperations modules) {
        this.catalogues = catalogues;
        this.switches = switches;
        this.modules = modules;
    }

    /** Returns the description in the form of OpenAPI 3.0. */
    @GET
    @Requires("")
    public JsonNode get(@Context SecurityContext security) {
        Scope scope = Callers.of(security).scope();
        Catalogue catalogue = catalogues.current();
        List<RecordType> types = catalogue.types().values().stream()
                .filter(type -> switches.onWithin(type.pack(), scope))
                .sorted(Comparator.comparing(RecordType::name))
                .toList();
        ObjectNode described = OpenApi.describe(catalogue, types);
        modules.paths().forEach((module, paths) -> {
            if (switches.onWithin(module, scope)) {
                OpenApi.add(described, module, paths);
            }
        });
        return described;
    }
}
