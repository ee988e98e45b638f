package org.shakti.mis.schemes.applications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.api.web.SignedIn;
import org.shakti.mis.schemes.definitions.Scheme;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.definitions.SchemeProgram;

/** Tells which papers a scheme asks for and which of them are still missing. */
@Component(
        service = ReadinessResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(ApplicationsApplication.SELECT)
@Path("{id}/readiness")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadinessResource {
    private static final String DOCUMENT = "document";

    private final CaseFacts people;
    private final Records records;
    private final SchemeBooks books;
    private final Catalogues catalogues;

    /** Reads the given records and books. */
    @Activate
    public ReadinessResource(
            @Reference CaseFacts people,
            @Reference Records records,
            @Reference SchemeBooks books,
            @Reference Catalogues catalogues) {
        this.people = people;
        this.records = records;
        this.books = books;
        this.catalogues = catalogues;
    }

    /** Tells how the papers of a case stand for a scheme. */
    @GET
    @Requires("records.read:paper")
    public Readiness get(
            @PathParam("id") UUID id, @QueryParam("scheme") @Nullable String code, @Context SecurityContext security) {
        Caller caller = SignedIn.of(security.getUserPrincipal());
        records.find(caller, CaseFacts.CASE, id);
        Scheme scheme = books.current()
                .program(Optional.ofNullable(code).orElse(""))
                .map(SchemeProgram::scheme)
                .orElseThrow(ReadinessResource::unknownScheme);
        return Readiness.of(
                scheme.code(),
                asked(scheme, caller.language()),
                below(caller, id, "paper"),
                below(caller, id, DOCUMENT));
    }

    /** Whoever may not read a kind of record is told what follows from the others. */
    private List<RecordView> below(Caller caller, UUID id, String type) {
        return caller.may("records.read:" + type) ? people.children(caller, id, type) : List.of();
    }

    private Map<String, String> asked(Scheme scheme, String language) {
        Optional<CodeList> names =
                Optional.ofNullable(catalogues.current().lists().get("document_type"));
        Map<String, String> asked = new LinkedHashMap<>();
        for (String paper : scheme.way().documents()) {
            asked.put(
                    paper,
                    names.flatMap(list -> list.entry(paper))
                            .map(CodeEntry::label)
                            .map(label -> label.in(language))
                            .orElse(paper));
        }
        return asked;
    }

    static InvalidInputException unknownScheme() {
        return new InvalidInputException(
                List.of(FieldError.of("scheme", "unknown", "The code of a scheme is expected.")));
    }
}
