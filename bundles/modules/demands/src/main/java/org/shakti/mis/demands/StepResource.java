package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
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
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.demands.letters.Sheet;

/** One step of a demand: its letter, the proof that it was handed in, the answer. */
@Component(
        service = StepResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("{id}/steps/{step}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class StepResource {
    private final Counter counter;
    private final Steps steps;
    private final Titles titles;
    private final Letters letters;
    private final Desk desk;

    /** Made by the container. */
    @Activate
    public StepResource(
            @Reference Counter counter,
            @Reference Steps steps,
            @Reference Titles titles,
            @Reference Letters letters,
            @Reference Desk desk) {
        this.counter = counter;
        this.steps = steps;
        this.titles = titles;
        this.letters = letters;
        this.desk = desk;
    }

    /** Returns the letter as a page for paper; nothing in it is fetched or run. */
    @GET
    @Path("letter")
    @Produces(MediaType.TEXT_HTML)
    @Requires("records.read:demand_step")
    public Response letter(
            @PathParam("id") UUID id,
            @PathParam("step") UUID step,
            @QueryParam("lang") @Nullable String language,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        return paper(write(caller, file, step, language), file);
    }

    /**
     * A letter as a tree, which a page can draw without trusting any markup.
     *
     * @param codes the cases whose names may stand in it, since they agree today
     * @param unagreed how many names were wished for that have no consent, or none for this office
     */
    public record Parts(
            String language,
            boolean kept,
            String code,
            List<String> codes,
            boolean names,
            int unagreed,
            List<Sheet.Node> nodes) {}

    /** Returns the letter as a tree. */
    @GET
    @Path("letter/parts")
    @Requires("records.read:demand_step")
    public Parts parts(
            @PathParam("id") UUID id,
            @PathParam("step") UUID step,
            @QueryParam("lang") @Nullable String language,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        Letters.Letter letter = write(caller, file, step, language);
        Namings namings = new Namings(desk, caller);
        List<UUID> agreed = namings.agreed(file, Counter.step(file, step), steps.rung(file, Counter.step(file, step)));
        return new Parts(
                letter.language(),
                letter.kept(),
                Read.text(file.demand(), "code"),
                agreed.stream().map(UUID::toString).toList(),
                !agreed.isEmpty(),
                namings.wished(file).size() - agreed.size(),
                Sheet.tree(letter.body()));
    }

    /** How a letter was handed in. */
    public record Proof(
            @Nullable String on,
            @Nullable String kind,
            @Nullable String reference,
            @Nullable String photo,
            @Nullable String promise,
            @Nullable String witness,
            @Nullable String lang) {}

    /** Writes down that the letter was handed in, and how that can be shown. */
    @POST
    @Path("sent")
    @Requires("records.change:demand_step")
    public LadderView sent(
            @PathParam("id") UUID id, @PathParam("step") UUID step, Proof proof, @Context SecurityContext security) {
        Map<String, Optional<Object>> fields = new HashMap<>();
        fields.put("sent_on", Optional.of(Asked.day("sent_on", proof.on())));
        fields.put("proof_kind", Optional.of(Asked.need("proof_kind", proof.kind())));
        put(fields, "proof_ref", proof.reference());
        put(fields, "proof_photo", proof.photo());
        put(fields, "promise", proof.promise());
        put(fields, "witness", proof.witness());
        Asked.language(proof.lang())
                .ifPresent(language -> fields.put("letter_language", Optional.of(language.toUpperCase(Locale.ROOT))));
        return write(security, id, step, fields);
    }

    /** What the office said. */
    public record Said(@Nullable String answer, @Nullable String on, @Nullable String reason) {}

    /** Writes down the answer. */
    @POST
    @Path("answer")
    @Requires("records.change:demand_step")
    public LadderView answer(
            @PathParam("id") UUID id, @PathParam("step") UUID step, Said said, @Context SecurityContext security) {
        LocalDate on = Asked.day("answered_on", said.on());
        Map<String, Optional<Object>> fields = new HashMap<>();
        fields.put("answer", Optional.of(Asked.need("answer", said.answer())));
        fields.put("answered_on", Optional.of(on));
        put(fields, "reason", said.reason());
        return write(security, id, step, fields);
    }

    /** To whom the letter goes: an office of the directory, or a name of one. */
    public record Address(@Nullable String office, @Nullable String name) {}

    /** Addresses a letter that was not handed in yet. */
    @POST
    @Path("office")
    @Requires("records.change:demand_step")
    public LadderView address(
            @PathParam("id") UUID id, @PathParam("step") UUID step, Address to, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        if (Read.has(Counter.step(file, step), "sent_on")) {
            throw Asked.wrong("office", "handed-in", "The letter has been handed in already.");
        }
        Map<String, Optional<Object>> fields =
                steps.address(Desk.within(caller), steps.rung(file, Counter.step(file, step)), to.office(), to.name());
        return view(counter.write(caller, file, Counter.step(file, step), fields), caller);
    }

    private LadderView write(SecurityContext security, UUID id, UUID step, Map<String, Optional<Object>> fields) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        return view(counter.write(caller, file, Counter.step(file, step), fields), caller);
    }

    private Letters.Letter write(Caller caller, DemandFile file, UUID step, @Nullable String language) {
        RecordView known = Counter.step(file, step);
        return letters.of(Desk.within(caller), file, known, Asked.language(language));
    }

    private LadderView view(DemandFile file, Caller caller) {
        return titles.view(file, caller);
    }

    /** A letter as an answer, with the policy that lets it do nothing but be read. */
    static Response paper(Letters.Letter letter, DemandFile file) {
        String page = Sheet.page(letter.body(), letter.language(), Read.text(file.demand(), "code"));
        return Response.ok(page, MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", Sheet.POLICY)
                .build();
    }

    private static void put(Map<String, Optional<Object>> fields, String key, @Nullable String value) {
        Asked.maybe(value).ifPresent(text -> fields.put(key, Optional.of(text)));
    }
}
