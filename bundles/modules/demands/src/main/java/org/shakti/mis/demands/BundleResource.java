package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** Makes one collective demand of many. Each keeps its own way; the answer to all flows back into each. */
@Component(
        service = BundleResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("bundle")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class BundleResource {
    private static final String CHANGE = "records.change:demand";

    private final Raising raising;
    private final Desk desk;
    private final Counter counter;
    private final Titles titles;

    /** Made by the container. */
    @Activate
    public BundleResource(
            @Reference Raising raising, @Reference Desk desk, @Reference Counter counter, @Reference Titles titles) {
        this.raising = raising;
        this.desk = desk;
        this.counter = counter;
        this.titles = titles;
    }

    /** The demands to be bundled; title and ladder are those of the first when they are not given. */
    public record Body(
            @Nullable String id,
            @Nullable List<String> demands,
            @Nullable String rightTitle,
            @Nullable String ladder,
            @Nullable Integer rung,
            @Nullable String language) {}

    /** Bundles demands that the caller may see. */
    @POST
    @Requires("records.create:demand")
    public LadderView bundle(Body body, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        if (!caller.may(CHANGE)) {
            throw new NotAllowedException(CHANGE);
        }
        Set<UUID> asked = asked(body);
        UUID id = Asked.newId(body.id());
        // Looked at and tied in one: of two that bundle the same demand at the same moment one finds it bundled.
        desk.deed(() -> bundle(caller, id, body, asked));
        return titles.view(counter.open(caller, id), caller);
    }

    private UUID bundle(Caller caller, UUID id, Body body, Set<UUID> asked) {
        List<DemandFile> files =
                asked.stream().map(one -> counter.open(caller, one)).toList();
        String district = files.get(0).demand().envelope().district();
        if (!files.stream().allMatch(one -> one.demand().envelope().district().equals(district))) {
            throw Asked.wrong("demands", "out-of-scope", "All demands have to be of one district.");
        }
        // Whoever bundles may not see the other collective demand; that there is one has to be known all the same.
        Bundling.check(id, files, other -> desk.find(Desk.within(caller), Names.DEMAND, other));
        raising.raise(caller, wish(id, body, files, members(caller, files)));
        tie(caller, id, files);
        return id;
    }

    private static Set<UUID> asked(Body body) {
        Set<UUID> asked = new LinkedHashSet<>();
        for (String id : body.demands() == null ? List.<String>of() : body.demands()) {
            asked.add(Asked.id("demands", id));
        }
        if (asked.size() < 2) {
            throw Asked.wrong("demands", "required", "At least two demands are expected.");
        }
        return asked;
    }

    private static Wish wish(UUID id, Body body, List<DemandFile> files, List<Wish.Member> members) {
        RecordView first = files.get(0).demand();
        int rung = files.stream()
                .map(DemandFile::demand)
                .filter(one -> Read.text(one, "ladder").equals(Read.text(first, "ladder")))
                .mapToInt(one -> Read.number(one, "rung"))
                .max()
                .orElse(0);
        boolean other = Asked.maybe(body.ladder())
                .filter(code -> !code.equals(Read.text(first, "ladder")))
                .isPresent();
        String title = Asked.maybe(body.rightTitle()).orElse(Read.text(first, "right_title"));
        return new Wish(
                id,
                first.envelope().district(),
                new Wish.What(
                        Read.text(first, "demand_kind"), Read.text(first, "right_code"), title, "GROUP", Map.of()),
                new Wish.Course(
                        Asked.maybe(body.ladder()).orElse(Read.text(first, "ladder")),
                        body.rung() != null ? body.rung() : other ? 0 : rung,
                        Optional.empty(),
                        Asked.language(body.language())
                                .orElse(Read.text(first, "letter_language"))
                                .toUpperCase(Locale.ROOT)),
                members,
                List.of(),
                Optional.empty());
    }

    private List<Wish.Member> members(Caller caller, List<DemandFile> files) {
        Namings namings = new Namings(desk, caller);
        Map<UUID, Wish.Member> members = new LinkedHashMap<>();
        for (DemandFile file : files) {
            List<UUID> wished = namings.wished(file);
            for (RecordView part : file.parts()) {
                UUID root = part.envelope().root();
                Optional<LocalDate> since = Read.day(part, "since").or(() -> Read.day(part, "joined_on"));
                String what = Read.text(file.demand(), "right_title");
                members.putIfAbsent(root, new Wish.Member(root, Optional.empty(), since, what, wished.contains(root)));
            }
        }
        return List.copyOf(members.values());
    }

    private void tie(Caller caller, UUID collective, List<DemandFile> files) {
        for (DemandFile file : files) {
            Caller inner = Desk.within(caller, file.demand().envelope().organisation());
            desk.change(inner, file.demand(), Map.of("collective", Optional.of(collective.toString())));
        }
    }
}
