package org.shakti.mis.demands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
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
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** The offices of the districts in which the caller works, whoever wrote them down. */
@Component(
        service = OfficesResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("offices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OfficesResource {
    private final Desk desk;

    /** Made by the container. */
    @Activate
    public OfficesResource(@Reference Desk desk) {
        this.desk = desk;
    }

    /** An office; {@code holder} is who has it now, as far as that is written down. */
    public record Office(
            UUID id,
            String code,
            String kind,
            String name,
            String district,
            String block,
            String address,
            String phone,
            boolean closed,
            @Nullable Holder holder,
            boolean own) {}

    /** Who has an office now. */
    public record Holder(String name, String since, boolean deputed) {}

    /** Offices by kind and name. */
    public record Offices(List<Office> items) {}

    /** Lists the offices of a district. */
    @GET
    @Requires("records.read:office")
    public Offices offices(
            @QueryParam("district") @Nullable String district,
            @QueryParam("kind") @Nullable String kind,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        String where = reached(desk, caller, district);
        Asked.maybe(kind)
                .filter(code -> desk.label("duty_bearer", code, "en").isEmpty())
                .ifPresent(code -> {
                    throw Asked.wrong("kind", "not-in-list", "The code of a kind of office is expected.");
                });
        List<Condition.Test> tests = new ArrayList<>(List.of(Steps.is("district", where)));
        Asked.maybe(kind).ifPresent(code -> tests.add(Steps.is("kind", code)));
        Caller inner = Desk.within(caller);
        boolean holders = caller.may("records.read:office_term");
        return new Offices(desk.all(inner, Names.OFFICE, tests).stream()
                .map(office -> office(caller, inner, office, holders))
                .sorted(Comparator.comparing(Office::kind).thenComparing(Office::name))
                .toList());
    }

    private Office office(Caller caller, Caller inner, RecordView office, boolean holders) {
        return new Office(
                office.id(),
                Read.text(office, "code"),
                Read.text(office, "kind"),
                Read.text(office, "name"),
                office.envelope().district(),
                Read.text(office, "block"),
                Read.text(office, "address"),
                Read.text(office, "office_phone"),
                Read.has(office, "closed_on"),
                holders ? holder(inner, office.id()).orElse(null) : null,
                desk.find(caller, Names.OFFICE, office.id()).isPresent());
    }

    private Optional<Holder> holder(Caller inner, UUID office) {
        return desk.all(inner, "office_term", "parent", office.toString()).stream()
                .filter(term -> Read.day(term, "held_from")
                        .filter(Names.today()::isBefore)
                        .isEmpty())
                .filter(term ->
                        Read.day(term, "held_to").filter(Names.today()::isAfter).isEmpty())
                .max(Comparator.comparing(term ->
                        Read.day(term, "held_from").map(Object::toString).orElse("")))
                .map(term -> desk.records().find(inner, "office_term", term.id()))
                .map(term -> new Holder(
                        Read.text(term, "holder"),
                        Read.day(term, "held_from").map(Object::toString).orElse(""),
                        Read.yes(term, "deputed")));
    }

    /** Returns a district in which the caller works. */
    static String reached(Desk desk, Caller caller, @Nullable String district) {
        String where = Asked.need("district", district);
        if (desk.catalogues().place("district", where).isEmpty()) {
            throw Asked.wrong("district", "unknown-place", "There is no district with this code.");
        }
        if (!caller.scope().everywhere() && !caller.scope().districts().contains(where)) {
            throw Asked.wrong("district", "out-of-scope", "You do not work in this district.");
        }
        return where;
    }
}
