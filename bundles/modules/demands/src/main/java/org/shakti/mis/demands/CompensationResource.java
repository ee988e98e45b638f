package org.shakti.mis.demands;

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
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.demand.DemandDraft.About;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;

/** One letter for all compensation of a district, or of a state's authority, that was ordered and not paid. */
@Component(
        service = CompensationResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("compensation-letter")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CompensationResource {
    private static final Map<String, String> DISTRICT = Map.of(
            "en", "Choose a district: only an authority of the state gets one letter for all.",
            "hi", "एक ज़िला चुनें: सब ज़िलों के लिए एक पत्र केवल राज्य के प्राधिकरण को जाता है।",
            "bn", "একটি জেলা বাছুন: সব জেলার জন্য একটি চিঠি শুধু রাজ্যের কর্তৃপক্ষকে যায়।");

    private final Raising raising;
    private final Awards awards;
    private final Counter counter;
    private final Steps steps;
    private final Titles titles;
    private final Desk desk;

    /** Made by the container. */
    @Activate
    public CompensationResource(
            @Reference Raising raising,
            @Reference Awards awards,
            @Reference Counter counter,
            @Reference Steps steps,
            @Reference Titles titles,
            @Reference Desk desk) {
        this.desk = desk;
        this.raising = raising;
        this.awards = awards;
        this.counter = counter;
        this.steps = steps;
        this.titles = titles;
    }

    /**
     * Which awards, and by which way; all of the district when no authority is given, those without one when it is empty. For
     * an authority of a state all districts of the caller when none is given.
     */
    public record Body(
            @Nullable String id,
            @Nullable String district,
            @Nullable String authority,
            @Nullable String ladder,
            @Nullable String office,
            @Nullable String language) {}

    /**
     * Raises one demand for all awards of a district, or of one authority of a state, that no demand asks for yet. Its letter
     * carries codes only.
     */
    @POST
    @Requires("records.create:demand")
    public LadderView letter(Body body, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        if (!caller.may("records.read:compensation")) {
            throw new org.shakti.mis.api.error.NotAllowedException("records.read:compensation");
        }
        UUID id = Asked.newId(body.id());
        Optional<String> payer = Optional.ofNullable(body.authority()).map(Payer::key);
        Optional<String> district =
                Asked.maybe(body.district()).map(code -> OfficesResource.reached(desk, caller, code));
        if (district.isEmpty()
                && payer.flatMap(Payer::office).filter(Payer.OF_STATE::equals).isEmpty()) {
            throw Asked.wrong("district", "required", DISTRICT);
        }
        List<Awards.Award> open = oneState(awards.unpaid(caller, district).stream()
                .filter(award -> awards.askable(award) || id.equals(award.demand()))
                .filter(award -> payer.filter(key -> !key.equals(award.payer())).isEmpty())
                .toList());
        if (open.isEmpty()) {
            throw Asked.wrong("district", "nothing-left", "Every unpaid award is part of a demand already.");
        }
        raising.raise(caller, wish(id, district.orElse(open.get(0).district()), body, caller, open));
        DemandFile file = addressed(
                caller,
                counter.open(caller, id),
                body,
                payer.isPresent() ? open.get(0).authority() : "");
        return titles.view(file, caller);
    }

    /** The awards of the state of the oldest one: an authority that is called so in another state is another one. */
    private List<Awards.Award> oneState(List<Awards.Award> awards) {
        return awards.stream()
                .filter(award -> state(award).equals(state(awards.get(0))))
                .toList();
    }

    private String state(Awards.Award award) {
        return desk.catalogues()
                .place("district", award.district())
                .flatMap(Place::parent)
                .orElse("");
    }

    /** Writes to the authority as the awards name it, unless an office of the directory was found or the letter was sent. */
    private DemandFile addressed(Caller caller, DemandFile file, Body body, String authority) {
        RecordView step = file.steps().get(0);
        boolean open = file.steps().size() == 1 && !Read.has(step, "sent_on") && !Read.has(step, "office");
        if (authority.isEmpty() || body.office() != null || !open) {
            return file;
        }
        return counter.write(caller, file, step, Map.of("office_name", Optional.of(authority)));
    }

    /** The rung at which the authority stands on the ladder. */
    private int rung(String ladder, Optional<String> payer) {
        Optional<String> kind = payer.flatMap(Payer::office);
        return steps.anywhere(ladder).flatMap(known -> kind.map(known::first)).orElse(0);
    }

    private Wish wish(UUID id, String district, Body body, Caller caller, List<Awards.Award> open) {
        String language = Asked.language(body.language()).orElse(caller.language());
        String title = LetterFacts.unpaid(language);
        List<Wish.Member> members = open.stream()
                .map(award -> new Wish.Member(
                        award.root(),
                        Optional.of(new About(Awards.TYPE, award.id())),
                        Optional.of(award.since()),
                        title))
                .toList();
        String ladder = Asked.maybe(body.ladder()).orElse("COMPENSATION");
        Optional<UUID> office = Asked.maybe(body.office()).map(text -> Asked.id("office", text));
        return new Wish(
                id,
                district,
                new Wish.What("COMPENSATION", "COMPENSATION", title, members.size() == 1 ? "ONE" : "GROUP", Map.of()),
                new Wish.Course(
                        ladder,
                        rung(ladder, Optional.ofNullable(body.authority()).map(Payer::key)),
                        office,
                        language.toUpperCase(Locale.ROOT)),
                members,
                List.of(),
                Optional.empty());
    }
}
