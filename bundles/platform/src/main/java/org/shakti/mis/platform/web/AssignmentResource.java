package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
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
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.access.Accounts;
import org.shakti.mis.platform.records.RecordWriter;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Transactions;

/** Gives records to another worker, organisation or district. */
@Component(
        service = AssignmentResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("records/{type}/{id}/assignment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AssignmentResource {
    private final Transactions transactions;
    private final RecordWriter writer;
    private final Accounts accounts;
    private final KeyedWrites writes;

    /** Made by the container. */
    @Activate
    public AssignmentResource(
            @Reference Transactions transactions,
            @Reference RecordWriter writer,
            @Reference Accounts accounts,
            @Reference KeyedWrites writes) {
        this.transactions = transactions;
        this.writer = writer;
        this.accounts = accounts;
        this.writes = writes;
    }

    /** Gives a root, with everything below it; what is absent stays. */
    @POST
    @Requires("records.assign:{type}")
    public Response assign(
            @PathParam("type") String type,
            @PathParam("id") UUID id,
            Keeper sent,
            @HeaderParam(RecordsResource.KEY) @Nullable String key,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        RecordWriter.Assignment assignment = new RecordWriter.Assignment(
                type,
                id,
                Optional.ofNullable(sent.owner()).map(owner -> accounts.idOf(owner)),
                Optional.ofNullable(sent.organisation()),
                Optional.ofNullable(sent.district()));
        return writes.reply(
                        caller,
                        key,
                        List.of("assign", type, id, sent),
                        () -> Reply.written(
                                Attempts.write(transactions, session -> writer.assign(session, caller, assignment))))
                .response();
    }

    /** Who keeps a record from now on: an account by login or id, an organisation, a district. */
    public record Keeper(@Nullable String owner, @Nullable String organisation, @Nullable String district) {}
}
