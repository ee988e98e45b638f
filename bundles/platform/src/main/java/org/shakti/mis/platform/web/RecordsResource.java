package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.records.Openings;
import org.shakti.mis.platform.records.SearchFirst;

/** Records of every type: the same few operations for all that packs define. */
@Component(
        service = RecordsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}")
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
public final class RecordsResource {
    /** Header by which a client says that a request is the same as one before. */
    static final String KEY = "Idempotency-Key";

    private static final int MOST_OPENERS = 200;

    private final Records records;
    private final Catalogues catalogues;
    private final SearchFirst searchFirst;
    private final RecordCalls calls;
    private final Openings openings;

    /** Made by the container. */
    @Activate
    public RecordsResource(
            @Reference Records records,
            @Reference Catalogues catalogues,
            @Reference SearchFirst searchFirst,
            @Reference RecordCalls calls,
            @Reference Openings openings) {
        this.records = records;
        this.catalogues = catalogues;
        this.searchFirst = searchFirst;
        this.calls = calls;
        this.openings = openings;
    }

    /** Makes a record; the same id or the same key again answers as the first time. */
    @POST
    @Requires("records.create:{type}")
    public Response create(
            @PathParam("type") String type,
            RecordBody sent,
            @HeaderParam(KEY) @Nullable String key,
            @Context SecurityContext security) {
        return calls.create(Callers.of(security), key, type, Body.need("body", sent))
                .response();
    }

    /** Searches; with {@code whole=true} and a parent, every record comes with all its fields. */
    @GET
    @Requires("records.read:{type}")
    public RecordJson.Items search(
            @PathParam("type") String type, @Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        RecordType defined = catalogues.current().type(type).orElseThrow(NotVisibleException::new);
        RecordQuery query = new RecordSearch(defined, caller).read(uri.getQueryParameters());
        Page<RecordView> found = records.search(caller, query);
        searchFirst.searched(caller, query);
        if (!wanted(uri.getQueryParameters())) {
            return RecordJson.Items.of(found);
        }
        Page<RecordView> whole = whole(caller, found);
        whole.items().stream().findFirst().ifPresent(one -> openings.opened(caller, one));
        return RecordJson.Items.of(whole);
    }

    /** Only below one record: what a list of many would cost is what one page about one record needs. */
    private static boolean wanted(MultivaluedMap<String, String> parameters) {
        return "true".equals(parameters.getFirst("whole")) && parameters.getFirst("parent") != null;
    }

    /** The same records with all their fields, as each of them is found alone. */
    private Page<RecordView> whole(Caller caller, Page<RecordView> found) {
        return new Page<>(
                found.items().stream()
                        .map(each -> records.find(caller, each.type(), each.id()))
                        .toList(),
                found.next());
    }

    /** Tells whether a record with exactly this code is kept by anybody, so that its owner can be asked. */
    @GET
    @Path("elsewhere")
    @Requires("records.create:{type}")
    public Map<String, Boolean> elsewhere(
            @PathParam("type") String type,
            @QueryParam("code") @DefaultValue("") String code,
            @Context SecurityContext security) {
        return Map.of("exists", searchFirst.keptSomewhere(Callers.of(security), type, code));
    }

    /** Returns one record. */
    @GET
    @Path("{id}")
    @Requires("records.read:{type}")
    public Response find(@PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        RecordView record = records.find(caller, type, id);
        openings.opened(caller, record);
        return answer(record);
    }

    /** Tells who has opened the file to which a record belongs, last one first; never what was read. */
    @GET
    @Path("{id}/openings")
    @Requires("records.read:{type}")
    public Openers openings(
            @PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        RecordView record = records.find(Callers.of(security), type, id);
        return new Openers(openings.of(record.envelope().root(), MOST_OPENERS));
    }

    /** People who have opened a file. */
    public record Openers(List<Openings.Opener> items) {}

    /** Changes fields; what others changed meanwhile is merged where it does not overlap. */
    @PATCH
    @Path("{id}")
    @Requires("records.change:{type}")
    public Response change(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            RecordBody sent,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            @Context SecurityContext security) {
        RecordCalls.Target target = RecordCalls.Target.at(type, id, Versions.base(ifMatch));
        return calls.change(Callers.of(security), key, target, Body.need("body", sent))
                .response();
    }

    /** Returns all writes of a record, newest first. */
    @GET
    @Path("{id}/history")
    @Requires("records.read:{type}")
    public RecordJson.History history(
            @PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        return new RecordJson.History(records.history(Callers.of(security), type, id).stream()
                .map(RecordJson.Write::of)
                .toList());
    }

    private static Response answer(RecordView view) {
        return Response.ok(RecordJson.of(view))
                .header(HttpHeaders.ETAG, Versions.tag(view.envelope().version()))
                .build();
    }
}
