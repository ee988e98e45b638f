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

    /**
     * A scheme in short.
     *
     * @param scheme its code
     * @param name its name
     * @param status how alive it is
     * @param level {@code STATE} or {@code CENTRAL}
     * @param state LGD code of its state; {@code null} for a scheme of the union
     * @param group what kind of help it is
     * @param department who runs it
     * @param capped whether it is so unsure that no sure yes may be shown
     * @param benefits what it gives today
     * @param verification how sure the description is
     * @param pack id of the pack
     * @param version version of the pack
     */
    public record Brief(
            String scheme,
            String name,
            String status,
            String level,
            @Nullable String state,
            String group,
            String department,
            boolean capped,
            List<BenefitView> benefits,
            String verification,
            String pack,
            String version) {}

    List<Brief> list(Caller caller, @Nullable String state, @Nullable String district) {
        CriterionText texts = texts(caller);
        return programs(books.current(), state, district).stream()
                .map(program -> brief(program.scheme(), texts, caller.language()))
                .toList();
    }

    SchemeView get(Caller caller, String code) {
        Scheme scheme = books.current().program(code).map(SchemeProgram::scheme).orElseThrow(NotVisibleException::new);
        return SchemeView.of(scheme, texts(caller), caller.language());
    }

    List<FactView> facts(Caller caller) {
        Codes codes = new Codes(catalogues);
        return books.current().facts().values().stream()
                .map(fact -> FactView.of(fact, codes, caller.language()))
                .toList();
    }

    Rules rules(Caller caller, @Nullable String district) {
        CriterionText texts = texts(caller);
        List<SchemeView> schemes = programs(books.current(), null, district).stream()
                .map(program -> SchemeView.of(program.scheme(), texts, caller.language()))
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
        Question asked = new QuestionReader(book.facts(), catalogues).read(place, LocalDate.now(ZONE));
        return reach.programs(book, asked.state(), asked.district());
    }

    private CriterionText texts(Caller caller) {
        return new CriterionText(caller.language(), new Codes(catalogues));
    }

    private static Optional<String> blank(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }

    private static Brief brief(Scheme scheme, CriterionText texts, String language) {
        LocalDate today = LocalDate.now(ZONE);
        return new Brief(
                scheme.code(),
                scheme.about().name().in(language),
                scheme.about().status(),
                scheme.about().level(),
                scheme.about().state().orElse(null),
                scheme.about().group(),
                scheme.about().department().in(language),
                scheme.capped(),
                scheme.benefits().stream()
                        .filter(benefit -> benefit.givenOn(today))
                        .map(benefit -> BenefitView.of(benefit, null, texts, language))
                        .toList(),
                scheme.origin().verification(),
                scheme.pack(),
                scheme.packVersion());
    }
}
