package org.shakti.mis.demands;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.demands.letters.Sheet;

/** Applications for information about a demand, and the first appeal. */
@Component(
        service = RtiResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(DemandsApplication.SELECT)
@Path("{id}/rti")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RtiResource {
    private static final Map<String, String> DROPPED = Map.of(
            "en", "The demand was dropped: nothing is asked about it any more.",
            "hi", "माँग छोड़ दी गई है: अब इसके बारे में कुछ नहीं पूछा जाता।",
            "bn", "দাবিটি ছেড়ে দেওয়া হয়েছে: এ নিয়ে আর কিছু চাওয়া হয় না।");

    private final Desk desk;
    private final Counter counter;
    private final Steps steps;
    private final Letters letters;

    /** Made by the container. */
    @Activate
    public RtiResource(
            @Reference Desk desk, @Reference Counter counter, @Reference Steps steps, @Reference Letters letters) {
        this.desk = desk;
        this.counter = counter;
        this.steps = steps;
        this.letters = letters;
    }

    /** To which public authority, by an office of the directory or by name; the office asked last when neither is given. */
    public record Body(
            @Nullable String id, @Nullable String office, @Nullable String name, @Nullable String language) {}

    /** The application that was made. */
    public record Made(UUID id, UUID demand) {}

    /** Prepares an application. */
    @POST
    @Requires("records.create:rti")
    public Made prepare(@PathParam("id") UUID id, Body body, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        if (file.dropped()) {
            throw Asked.wrong("demand", "dropped", DROPPED);
        }
        Caller inner = Desk.within(caller, file.demand().envelope().organisation());
        UUID made = Asked.newId(body.id());
        Map<String, Object> fields = new HashMap<>();
        fields.put("prepared_on", Names.today());
        fields.put(
                "letter_language",
                Asked.language(body.language())
                        .orElse(Read.language(file.demand()))
                        .toUpperCase(Locale.ROOT));
        fields.put("office_name", Read.text(file.demand(), "last_office"));
        if (Asked.maybe(body.office()).or(() -> Asked.maybe(body.name())).isPresent()) {
            steps.address(inner, new OfficeKind.Rung("", ""), body.office(), body.name())
                    .forEach((key, value) ->
                            value.filter(one -> !key.equals("office_kind")).ifPresent(one -> fields.put(key, one)));
        }
        RecordView rti = desk.make(
                inner,
                new NewRecord(Names.RTI, Optional.of(made), Optional.of(id), Optional.empty(), fields, Set.of()));
        return new Made(rti.id(), id);
    }

    /** Returns the application, or the first appeal, as a page for paper. */
    @GET
    @Path("{rti}/letter")
    @Produces(MediaType.TEXT_HTML)
    @Requires("records.read:rti")
    public Response letter(
            @PathParam("id") UUID id,
            @PathParam("rti") UUID rti,
            @QueryParam("lang") @Nullable String language,
            @QueryParam("appeal") boolean appeal,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        Letters.RtiText wanted = new Letters.RtiText(appeal, Asked.language(language));
        return StepResource.paper(letters.ofRti(Desk.within(caller), file, find(caller, id, rti), wanted), file);
    }

    /** Returns the same as a tree. */
    @GET
    @Path("{rti}/letter/parts")
    @Requires("records.read:rti")
    public StepResource.Parts parts(
            @PathParam("id") UUID id,
            @PathParam("rti") UUID rti,
            @QueryParam("lang") @Nullable String language,
            @QueryParam("appeal") boolean appeal,
            @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        DemandFile file = counter.open(caller, id);
        Letters.RtiText wanted = new Letters.RtiText(appeal, Asked.language(language));
        Letters.Letter letter = letters.ofRti(Desk.within(caller), file, find(caller, id, rti), wanted);
        return new StepResource.Parts(
                letter.language(),
                false,
                Read.text(file.demand(), "code"),
                java.util.List.of(),
                false,
                0,
                Sheet.tree(letter.body()));
    }

    private RecordView find(Caller caller, UUID demand, UUID id) {
        RecordView rti = desk.records().find(caller, Names.RTI, id);
        if (!rti.envelope().root().equals(demand)) {
            throw new NotVisibleException();
        }
        return rti;
    }
}
