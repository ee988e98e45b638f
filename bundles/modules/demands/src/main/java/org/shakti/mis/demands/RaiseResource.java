package org.shakti.mis.demands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.demand.DemandDraft.About;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** Raises a demand by hand, from a record of any module or for a group or a community. */
@Component(
        service = RaiseResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RaiseResource {
    private final Raising raising;
    private final Desk desk;
    private final Counter counter;
    private final Titles titles;
    private final RightWords words;

    /** Made by the container. */
    @Activate
    public RaiseResource(
            @Reference Raising raising,
            @Reference Desk desk,
            @Reference Counter counter,
            @Reference Titles titles,
            @Reference RightWords words) {
        this.raising = raising;
        this.desk = desk;
        this.counter = counter;
        this.titles = titles;
        this.words = words;
    }

    /** A record that the demand follows from. */
    public record From(@Nullable String type, @Nullable String id) {}

    /** What is asked, for whom, by which way. */
    public record Body(
            @Nullable String id,
            @Nullable String district,
            @Nullable String right,
            @Nullable String rightTitle,
            @Nullable String whom,
            @Nullable List<@Nullable From> about,
            @Nullable String ladder,
            @Nullable Integer rung,
            @Nullable String office,
            @Nullable String language,
            @Nullable String evidence,
            @Nullable String askedBy,
            @Nullable String block,
            @Nullable Boolean namesConsent,
            @Nullable Boolean automatic,
            @Nullable Boolean byLeader,
            @Nullable Integer leaderLevel) {}

    /** Raises the demand and prepares its first letter. The same id again answers as the first time. */
    @POST
    @Requires("records.create:demand")
    public LadderView raise(Body body, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        List<RecordView> from = records(caller, body.about() == null ? List.<@Nullable From>of() : body.about());
        List<UUID> cases = from.stream()
                .filter(record -> rootType(record.type()).equals(Names.CASE))
                .map(record -> record.envelope().root())
                .distinct()
                .toList();
        List<About> about = from.stream()
                .map(record -> new About(record.type(), record.id()))
                .toList();
        String title = Asked.need("right_title", body.rightTitle());
        boolean named = Boolean.TRUE.equals(body.namesConsent()) && !cases.isEmpty();
        if (named) {
            new Namings(desk, caller).check(cases);
        }
        Asked.maybe(body.right()).filter(right -> !words.knows(right)).ifPresent(right -> {
            throw Asked.wrong(
                    "right_code", "not-in-list", "The code of a right that a pack or a module brings is expected.");
        });
        UUID id = Asked.newId(body.id());
        Wish wish = new Wish(
                id,
                district(body, from),
                new Wish.What(
                        "RIGHT", Asked.maybe(body.right()).orElse(""), title, whom(body, cases), more(body, named)),
                course(body, caller),
                raising.members(caller, cases, about, title),
                about,
                Optional.empty());
        raising.raise(caller, wish);
        DemandFile file = counter.open(caller, id);
        return titles.view(file, caller);
    }

    private List<RecordView> records(Caller caller, List<@Nullable From> about) {
        List<RecordView> records = new ArrayList<>();
        for (From from : about) {
            if (from == null) {
                throw Asked.wrong("about", "required", "A record is expected.");
            }
            String type = Asked.need("about.type", from.type());
            RecordView record = desk.records().find(caller, type, Asked.id("about.id", from.id()));
            desk.off(record).ifPresent(module -> {
                throw new ModuleOffException(module);
            });
            records.add(record);
        }
        return records;
    }

    private String rootType(String type) {
        Optional<RecordType> known = desk.catalogues().current().type(type);
        while (known.flatMap(RecordType::parent).isPresent()) {
            known = known.flatMap(RecordType::parent).flatMap(desk.catalogues().current()::type);
        }
        return known.map(RecordType::name).orElse("");
    }

    private static String district(Body body, List<RecordView> from) {
        return from.isEmpty()
                ? Asked.need("district", body.district())
                : from.get(0).envelope().district();
    }

    private static String whom(Body body, List<UUID> cases) {
        String usual = cases.isEmpty() ? "COMMUNITY" : cases.size() == 1 ? "ONE" : "GROUP";
        return cases.isEmpty() ? Asked.maybe(body.whom()).orElse(usual) : usual;
    }

    private static Wish.Course course(Body body, Caller caller) {
        String language = Asked.language(body.language()).orElse(caller.language());
        return new Wish.Course(
                Asked.need("ladder", body.ladder()),
                body.rung() == null ? 0 : body.rung(),
                body.office() == null || body.office().isBlank()
                        ? Optional.empty()
                        : Optional.of(Asked.id("office", body.office())),
                language.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> more(Body body, boolean named) {
        Map<String, Object> more = new HashMap<>();
        Asked.maybe(body.evidence()).ifPresent(text -> more.put("evidence", text));
        Asked.maybe(body.block()).ifPresent(code -> more.put("block", code));
        Asked.maybe(body.askedBy()).ifPresent(day -> more.put("asked_by", Asked.day("asked_by", day)));
        if (named) {
            more.put("names_consent", true);
        }
        if (body.automatic() != null) {
            more.put("automatic", body.automatic());
        }
        if (Boolean.TRUE.equals(body.byLeader())) {
            more.put("raised_by_leader", true);
            if (body.leaderLevel() != null) {
                more.put("leader_level", body.leaderLevel().longValue());
            }
        }
        return more;
    }
}
