package org.shakti.mis.demands;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.demands.ladders.Ask;
import org.shakti.mis.demands.ladders.DemandDefinitions;
import org.shakti.mis.demands.ladders.Ladder;

/** The demands that packs have thought out for a record: what to send in order to raise each of them in one tap. */
@Component(
        service = AsksResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("asks")
@Produces(MediaType.APPLICATION_JSON)
public final class AsksResource {
    private final Desk desk;
    private final DemandDefinitions definitions;

    /** Made by the container. */
    @Activate
    public AsksResource(@Reference Desk desk, @Reference DemandDefinitions definitions) {
        this.desk = desk;
        this.definitions = definitions;
    }

    /** The record types of which some records may become a demand. */
    public record Types(Set<String> types) {}

    /** A demand as it would be raised; {@code raised} says that it has been and is not over. */
    public record Prepared(String ladderTitle, String rungTitle, boolean raised, RaiseResource.Body body) {}

    /** What one record may become. */
    public record Items(List<Prepared> items) {}

    /** Tells of which record types it is worth asking. */
    @GET
    @Requires("records.create:demand")
    public Types types() {
        Set<String> types = new TreeSet<>();
        definitions.library().asks().forEach(ask -> types.add(ask.type()));
        return new Types(types);
    }

    /** Tells what a record that the caller may see can become. */
    @GET
    @Path("{type}/{id}")
    @Requires("records.create:demand")
    public Items of(@PathParam("type") String type, @PathParam("id") UUID id, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        RecordView record = desk.records().find(caller, type, id);
        if (desk.off(record).isPresent()) {
            return new Items(List.of());
        }
        Predicate<Pack> on = desk.packs(record.envelope().district());
        List<Ladder> ladders = definitions.library().ladders(on);
        return new Items(definitions.library().asks(on).stream()
                .filter(ask -> ask.fits(record))
                .flatMap(ask -> ask.start(ladders).map(start -> prepared(caller, record, ask, start)).stream())
                .toList());
    }

    private Prepared prepared(Caller caller, RecordView record, Ask ask, Ask.Start start) {
        Asking words = new Asking(desk, record, caller.language());
        Ladder ladder = start.ladder();
        Turn turn = turn(Desk.within(caller), record, ask.code());
        @Nullable String block = Read.text(record, "block");
        RaiseResource.Body body = new RaiseResource.Body(
                turn.id().toString(),
                record.envelope().district(),
                ask.code(),
                words.fill(ask.title()),
                null,
                List.of(new RaiseResource.From(record.type(), record.id().toString())),
                ladder.code(),
                start.rung(),
                null,
                caller.language(),
                words.fill(ask.evidence()),
                null,
                block.isEmpty() ? null : block,
                null,
                null,
                null,
                null);
        return new Prepared(
                ladder.title().in(caller.language()),
                ladder.rungs().get(start.rung()).title().in(caller.language()),
                turn.open(),
                body);
    }

    private record Turn(UUID id, boolean open) {}

    /** The same record becomes the same demand again, until that one is over. */
    private Turn turn(Caller inner, RecordView record, String ask) {
        for (int time = 0; ; time++) {
            UUID id = Names.asked(ask, record.id(), time);
            Optional<RecordView> there = desk.find(inner, Names.DEMAND, id);
            if (there.isEmpty()) {
                return new Turn(id, false);
            }
            if (Settling.open(there.get())) {
                return new Turn(id, true);
            }
        }
    }
}
