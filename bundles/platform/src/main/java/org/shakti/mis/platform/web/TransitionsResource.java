package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
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
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.api.web.Requires;

/** The steps that lead on from where a record stands. */
@Component(
        service = TransitionsResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}/{id}/transitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TransitionsResource {
    private final Records records;
    private final Workflows workflows;
    private final Catalogues catalogues;
    private final RecordCalls calls;

    /** Moves the given records. */
    @Activate
    public TransitionsResource(
            @Reference Records records,
            @Reference Workflows workflows,
            @Reference Catalogues catalogues,
            @Reference RecordCalls calls) {
        this.records = records;
        this.workflows = workflows;
        this.catalogues = catalogues;
        this.calls = calls;
    }

    /** The legal next steps. */
    public record Steps(String state, List<StepJson> items) {}

    /** Takes a step; an illegal one is refused and says what is missing. */
    @POST
    @Requires("records.move:{type}")
    public Response move(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            MoveBody sent,
            @HeaderParam(RecordsResource.KEY) @Nullable String key,
            @Context SecurityContext security) {
        RecordCalls.Target target = RecordCalls.Target.anyVersion(type, id);
        return calls.move(Callers.of(security), key, target, Body.need("body", sent))
                .response();
    }

    /** Tells the legal next steps, the evidence that they want and the clocks that they start. */
    @GET
    @Requires("records.read:{type}")
    public Steps next(@PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        RecordView record = records.find(caller, type, id);
        Catalogue catalogue = catalogues.in(record.envelope().district());
        Optional<Workflow> workflow = catalogue.type(type).flatMap(catalogue::workflowOf);
        Optional<CodeList> kinds = workflow.flatMap(Workflow::evidenceList).map(catalogue.lists()::get);
        List<StepJson> steps = workflow.map(w -> workflows.next(caller, type, id).stream()
                        .map(step -> StepJson.of(step, w, kinds, caller))
                        .toList())
                .orElse(List.of());
        return new Steps(record.envelope().state(), steps);
    }
}
