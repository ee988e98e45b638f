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
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.definitions.SchemeProgram;
import org.shakti.mis.schemes.rules.CriterionText;

/** Answers questions of eligibility. Keeps nothing of them. */
@Component(service = Desk.class)
public final class Desk {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final SchemeBooks books;
    private final Catalogues catalogues;
    private final Reach reach;
    private final Programs programs;

    /** Made by the container. */
    @Activate
    public Desk(
            @Reference SchemeBooks books,
            @Reference Catalogues catalogues,
            @Reference Reach reach,
            @Reference Programs programs) {
        this.books = books;
        this.catalogues = catalogues;
        this.reach = reach;
        this.programs = programs;
    }

    EligibilityResource.Answer ask(Caller caller, Map<String, @Nullable Object> body) {
        SchemeBook book = books.current();
        Question question = new QuestionReader(book.facts(), catalogues).read(body, LocalDate.now(ZONE));
        Optional<String> state =
                question.state().or(() -> question.district().flatMap(new StateNames(catalogues)::around));
        question.district().ifPresent(reach::requireOn);
        List<SchemeProgram> asked = reach.programs(book, state, question.district()).stream()
                .filter(program -> question.schemes().isEmpty()
                        || question.schemes().contains(program.scheme().code()))
                .toList();
        CriterionText texts = new CriterionText(caller.language(), new Codes(catalogues));
        Judge judge = new Judge(book, programs, texts, caller.language());
        Map<String, FactValue> facts = new HashMap<>(question.facts());
        return new EligibilityResource.Answer(
                question.asOf(), state.orElse(null), judge.results(asked, facts, question.asOf()));
    }
}
