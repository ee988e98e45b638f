package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.definitions.MissingTranslations;

/** What an administrator looks after: packs that were refused, texts that nobody has translated yet. */
@Component(
        service = DefinitionsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("definitions")
@Produces(MediaType.APPLICATION_JSON)
public final class DefinitionsResource {
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public DefinitionsResource(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Lists what was wrong with refused packs, with file, line and key. */
    @GET
    @Path("refusals")
    @Requires("definitions.read")
    public Map<String, Object> refusals() {
        Catalogue catalogue = catalogues.current();
        return Map.of("generation", catalogue.generation(), "items", catalogue.refusals());
    }

    /** Lists the texts that exist in English only, or not in every language. */
    @GET
    @Path("missing-translations")
    @Requires("definitions.read")
    public Map<String, Object> missingTranslations() {
        Catalogue catalogue = catalogues.current();
        List<MissingTranslations.Missing> missing = MissingTranslations.of(catalogue);
        return Map.of("generation", catalogue.generation(), "count", missing.size(), "items", missing);
    }
}
