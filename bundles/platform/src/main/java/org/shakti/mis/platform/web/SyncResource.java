package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.storage.Transactions;

/** Takes what a client has written away from the network; each write needs the permission of its single call. */
@Component(
        service = SyncResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("sync")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SyncResource {
    private static final int MOST = 200;

    private final RecordCalls calls;
    private final Transactions transactions;

    /** Made by the container. */
    @Activate
    public SyncResource(@Reference RecordCalls calls, @Reference Transactions transactions) {
        this.calls = calls;
        this.transactions = transactions;
    }

    /**
     * Writes in the order in which they were made.
     *
     * @param together whether they are one deed: all are done, or none
     */
    public record Batch(@Nullable List<JsonNode> ops, boolean together) {}

    /** What each was answered, in the same order. */
    public record Results(List<SyncRun.Result> results) {}

    /** Does the writes one after the other, or all as one. */
    @POST
    @Requires("")
    public Results send(Batch sent, @Context SecurityContext security) {
        List<JsonNode> ops = Body.need("ops", Body.need("body", sent).ops());
        if (ops.size() > MOST) {
            throw new MalformedInputException("One batch has at most " + MOST + " writes.");
        }
        Caller caller = Callers.of(security);
        return new Results(
                sent.together() && !ops.isEmpty()
                        ? new SyncTogether(transactions, calls, caller).run(ops)
                        : new SyncRun(calls, caller).run(ops));
    }
}
