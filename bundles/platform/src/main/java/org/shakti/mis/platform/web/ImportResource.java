package org.shakti.mis.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.exchange.ImportDesk;
import org.shakti.mis.platform.exchange.ImportOverview;
import org.shakti.mis.platform.exchange.ImportStatus;
import org.shakti.mis.platform.exchange.sheet.SheetFormat;
import org.shakti.mis.platform.modules.Switches;

/**
 * Brings sheets in. A small one is answered when it is done; a large one, after the two seconds or {@code wait}, with the
 * address of its progress.
 */
@Component(
        service = ImportResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    private static final int FIRST_ROWS = 200;
    private static final int MOST_ROWS = 1000;

    private static final int FIRST_RUNS = 50;
    private static final int MOST_RUNS = 200;
    private static final int SECONDS_TO_WAIT = 20;

    private final ImportDesk desk;
    private final ImportOverview overview;
    private final Catalogues catalogues;
    private final Switches switches;

    /** Made by the container. */
    @Activate
    public ImportResource(
            @Reference ImportDesk desk,
            @Reference ImportOverview overview,
            @Reference Catalogues catalogues,
            @Reference Switches switches) {
        this.desk = desk;
        this.overview = overview;
        this.catalogues = catalogues;
        this.switches = switches;
    }

    /** Tells which sheets can be brought in, and which were, the newest first. */
    @GET
    @Requires("imports.run")
    public ImportList list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        int most = limit < 1 ? FIRST_RUNS : Math.min(limit, MOST_RUNS);
        return ImportList.of(
                overview.imports(caller).stream()
                        .map(mapping -> ImportColumns.of(
                                mapping,
                                catalogues.current(),
                                caller.language(),
                                pack -> switches.onWithin(pack, caller.scope())))
                        .toList(),
                overview.runs(caller, Optional.ofNullable(after), most),
                most);
    }

    /** Takes a sheet in: CSV in UTF-8, or an XLSX workbook. */
    @POST
    @Path("{import}")
    @Consumes(MediaType.WILDCARD)
    @Requires("imports.run")
    public Response start(
            @PathParam("import") String name,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("wait") @DefaultValue("2") String wait,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            InputStream body)
            throws IOException {
        MediaType type = headers.getMediaType();
        SheetFormat format =
                SheetFormat.of(type == null ? "" : type.toString()).orElseThrow(NotSupportedException::new);
        Caller caller = Callers.of(security);
        boolean dry = Flags.read("dryRun", dryRun);
        ImportStatus status = desk.start(caller, new ImportDesk.Order(name, format, dry, patience(wait)), body);
        int code = status.busy() ? 202 : dry ? 200 : 201;
        return Response.status(code)
                .location(URI.create("imports/" + status.id()))
                .entity(json(caller, status))
                .build();
    }

    /** Tells how far a run is, and what it did. */
    @GET
    @Path("{id}")
    @Requires("imports.run")
    public ImportJson get(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        return json(caller, desk.status(caller, id));
    }

    /** Lists refused rows, with all their cells for whoever brought the sheet. */
    @GET
    @Path("{id}/rows")
    @Requires("imports.run")
    public ImportJson.RefusedPage rows(
            @PathParam("id") UUID id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @Context SecurityContext security) {
        int most = Math.max(1, Math.min(limit, MOST_ROWS));
        return ImportJson.RefusedPage.of(id, desk.refusals(Callers.of(security), id, after, most), most);
    }

    /** Takes everything back that a run brought, unless somebody has worked on it since. */
    @DELETE
    @Path("{id}")
    @Requires("imports.undo")
    public Response undo(
            @PathParam("id") UUID id,
            @QueryParam("wait") @DefaultValue("2") String wait,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        ImportStatus status = desk.undo(caller, id, patience(wait));
        return Response.status(status.busy() ? 202 : 200)
                .location(URI.create("imports/" + id))
                .entity(json(caller, status))
                .build();
    }

    private static Duration patience(String wait) {
        return Seconds.read("wait", wait, SECONDS_TO_WAIT);
    }

    private ImportJson json(Caller caller, ImportStatus status) {
        return ImportJson.of(status, desk.refusals(caller, status.id(), 0, FIRST_ROWS));
    }
}
