package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.rules.CriterionText;

/** Says what a late application asks for, in the language of the letters of its state. Names the scheme and nobody. */
@Component(service = DemandWords.class)
public final class DemandWords {
    private static final String ENGLISH = "en";
    private static final Map<String, String> LANGUAGES = Map.of("19", "bn", "10", "hi", "20", "hi");
    private static final Map<String, String> TEXTS = Map.of(
            ENGLISH,
            "%s: answer to the application of %s",
            "hi",
            "%s: %s के आवेदन का उत्तर",
            "bn",
            "%s: %s তারিখের আবেদনের উত্তর");

    private final SchemeBooks books;
    private final Catalogues catalogues;

    /** Names schemes of the given books in the places of the given catalogues. */
    @Activate
    public DemandWords(@Reference SchemeBooks books, @Reference Catalogues catalogues) {
        this.books = books;
        this.catalogues = catalogues;
    }

    /** Returns the same caller, speaking the language of the letters. */
    Caller speaking(Caller caller, RecordView application) {
        return new Caller(
                caller.account(), caller.permissions(), caller.scope(), language(application), caller.organisation());
    }

    String title(RecordView application) {
        return title(application, language(application));
    }

    String title(RecordView application, String language) {
        String code = String.valueOf(application.fields().get("scheme"));
        String name = books.current()
                .program(code)
                .map(program -> program.scheme().about().name().in(language))
                .orElse(code);
        String day = application.fields().get("filed_on") instanceof LocalDate filedOn
                ? CriterionText.day(filedOn, language)
                : "";
        return TEXTS.getOrDefault(language, "%s %s").formatted(name, day);
    }

    private String language(RecordView application) {
        return catalogues
                .place("district", application.envelope().district())
                .flatMap(Place::parent)
                .map(state -> LANGUAGES.getOrDefault(state, ENGLISH))
                .orElse(ENGLISH);
    }
}
