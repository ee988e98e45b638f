package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.schemes.definitions.Scheme;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.definitions.SchemeProgram;
import org.shakti.mis.schemes.rules.CriterionText;

/** Hands out schemes, facts and rules in the language of the caller. */
@Component(service = Shelf.class)
public final class Shelf {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final SchemeBooks books;
    private final Catalogues catalogues;
    private final Reach reach;

    /** Made by the container. */
    @Activate
    public Shelf(@Reference SchemeBooks books, @Reference Catalogues catalogues, @Reference Reach reach) {
        this.books = books;
        this.catalogues = catalogues;
        this.reach = reach;
    }

    /** Each scheme in short, with what it gives today. */
    List<Map<String, @Nullable Object>> list(Caller caller, @Nullable String state, @Nullable String district) {
        CriterionText texts = texts(caller);
        SchemeWords words = new SchemeWords(texts, caller.language());
        LocalDate today = LocalDate.now(ZONE);
        return programs(books.current(), state, district).stream()
                .map(SchemeProgram::scheme)
                .map(scheme -> words.brief(
                        scheme,
                        scheme.benefits().stream()
                                .filter(benefit -> benefit.givenOn(today))
                                .map(benefit -> BenefitView.of(benefit, null, texts, caller.language()))
                                .toList()))
                .toList();
    }

    Map<String, @Nullable Object> get(Caller caller, String code) {
        Scheme scheme = books.current().program(code).map(SchemeProgram::scheme).orElseThrow(NotVisibleException::new);
        return new SchemeWords(texts(caller), caller.language()).withRules(scheme);
    }

    List<FactView> facts(Caller caller) {
        Codes codes = new Codes(catalogues);
        return books.current().facts().values().stream()
                .map(fact -> FactView.of(fact, codes, caller.language()))
                .toList();
    }

    Rules rules(Caller caller, @Nullable String district) {
        SchemeWords words = new SchemeWords(texts(caller), caller.language());
        List<Map<String, @Nullable Object>> schemes = programs(books.current(), null, district).stream()
                .map(program -> words.withRules(program.scheme()))
                .toList();
        String state =
                blank(district).flatMap(new StateNames(catalogues)::around).orElse(null);
        List<BindingView> bindings =
                books.current().bindings().stream().map(BindingView::of).toList();
        return new Rules(caller.language(), state, facts(caller), schemes, bindings);
    }

    private List<SchemeProgram> programs(SchemeBook book, @Nullable String state, @Nullable String district) {
        Map<String, @Nullable Object> place = new HashMap<>();
        place.put("state", state);
        place.put("district", district);
        Question asked = new QuestionReader(book, books::heard, catalogues).read(place, LocalDate.now(ZONE));
        return reach.programs(book, asked.state(), asked.district());
    }

    private CriterionText texts(Caller caller) {
        return new CriterionText(caller.language(), new Codes(catalogues));
    }

    private static Optional<String> blank(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }
}
