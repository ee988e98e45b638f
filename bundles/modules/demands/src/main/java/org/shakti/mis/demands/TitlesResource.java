package org.shakti.mis.demands;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** What demands ask for in the language of whoever looks, for lists that show them as they are kept. */
@Component(
        service = TitlesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("titles")
@Produces(MediaType.APPLICATION_JSON)
public final class TitlesResource {
    private static final int MOST = 200;
    private static final List<Object> CURRENT =
            List.of("OPEN", "ASSIGNED", "WAITING", "OVERDUE", "ANSWERED", "NEXT_LEVEL");

    private final Desk desk;
    private final Titles titles;

    /** Made by the container. */
    @Activate
    public TitlesResource(@Reference Desk desk, @Reference Titles titles) {
        this.desk = desk;
        this.titles = titles;
    }

    /** A title as it was written, and as the caller reads it. */
    public record Title(UUID demand, String written, String title) {}

    /** Titles that the caller reads in other words than those that are kept. */
    public record Items(List<Title> items) {}

    /** Lists the titles of demands that the caller may see and that are not over, where they differ. */
    @GET
    @Requires("records.read:demand")
    public Items list(@Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        List<Condition.Test> tests = List.of(
                new Condition.Test("state", Condition.Operator.IN, CURRENT),
                new Condition.Test("right_code", Condition.Operator.PRESENT, List.of(true)));
        RecordQuery query =
                new RecordQuery(Names.DEMAND, tests, Optional.empty(), Optional.empty(), MOST, Optional.empty());
        return new Items(desk.records().search(caller, query).items().stream()
                .map(found -> desk.records().find(caller, Names.DEMAND, found.id()))
                .map(demand -> title(demand, caller.language()))
                .filter(title -> !title.title().equals(title.written()))
                .toList());
    }

    private Title title(RecordView demand, String language) {
        return new Title(demand.id(), Read.text(demand, "right_title"), titles.of(demand, language));
    }
}
