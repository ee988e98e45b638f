package org.shakti.mis.platform.web;

import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.api.web.Requires;

/** The way that a record has come. */
@Component(
        service = PathResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}/{id}/path")
@Produces(MediaType.APPLICATION_JSON)
public final class PathResource {
    private final Records records;
    private final Workflows workflows;
    private final Catalogues catalogues;

    /** Shows the paths of the given records. */
    @Activate
    public PathResource(@Reference Records records, @Reference Workflows workflows, @Reference Catalogues catalogues) {
        this.records = records;
        this.workflows = workflows;
        this.catalogues = catalogues;
    }

    /** Tells the states that the record has entered, oldest first. */
    @GET
    @Requires("records.read:{type}")
    public PathJson get(@PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        RecordView record = records.find(caller, type, id);
        Catalogue catalogue = catalogues.in(record.envelope().district());
        Optional<Workflow> workflow = catalogue.type(type).flatMap(catalogue::workflowOf);
        Optional<CodeList> kinds = workflow.flatMap(Workflow::evidenceList).map(catalogue.lists()::get);
        return PathJson.of(
                workflows.path(caller, type, id),
                workflows.evidence(caller, type, id),
                new PathJson.Names(workflow, kinds, caller.language()));
    }
}
