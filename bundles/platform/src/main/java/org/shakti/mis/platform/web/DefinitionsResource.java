package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.definitions.MissingTranslations;
import org.shakti.mis.platform.web.assets.GzipAccept;

/**
 * All definitions at once, for those who work where nobody can be asked, and what an administrator looks after: packs
 * that were refused, texts that nobody has translated yet.
 */
@Component(
        service = DefinitionsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("definitions")
@Produces(MediaType.APPLICATION_JSON)
public final class DefinitionsResource {
    private final Catalogues catalogues;
    private final DefinitionShelf shelf;
    private final List<DefinitionReader> readers = new CopyOnWriteArrayList<>();

    /** Made by the container. */
    @Activate
    public DefinitionsResource(@Reference Catalogues catalogues, @Reference DefinitionShelf shelf) {
        this.catalogues = catalogues;
        this.shelf = shelf;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(DefinitionReader reader) {
        readers.add(reader);
    }

    void remove(DefinitionReader reader) {
        readers.remove(reader);
    }

    /** Returns everything that forms need; nothing when the reader has it already. */
    @GET
    @Requires("definitions.read")
    public Response all(
            @QueryParam("district") @Nullable String district,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Optional<String> place = Optional.ofNullable(district).filter(code -> !code.isBlank());
        if (place.isPresent() && catalogues.place("district", place.get()).isEmpty()) {
            throw new NotVisibleException();
        }
        ReadyJson ready = shelf.take(caller, place, Wording.language(lang, caller.language()));
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder response =
                known != null && ready.named(known) ? Response.notModified() : sent(ready, headers);
        return response.header(HttpHeaders.ETAG, ready.tag())
                .header(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie")
                .build();
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
        List<DefinitionReader.Text> more =
                readers.stream().flatMap(reader -> reader.texts().stream()).toList();
        List<MissingTranslations.Missing> missing = MissingTranslations.of(catalogue, more);
        return Map.of("generation", catalogue.generation(), "count", missing.size(), "items", missing);
    }

    private static Response.ResponseBuilder sent(ReadyJson ready, HttpHeaders headers) {
        return GzipAccept.in(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                ? Response.ok(ready.zipped()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(ready.plain());
    }
}
