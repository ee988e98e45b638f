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
import org.shakti.mis.schemes.applications.CaseFacts;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.definitions.SchemeProgram;
import org.shakti.mis.schemes.rules.CriterionText;
import org.shakti.mis.schemes.rules.Fact;

/** Answers questions of eligibility. Keeps nothing of them. */
@Component(service = Desk.class)
public final class Desk {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final SchemeBooks books;
    private final Catalogues catalogues;
    private final Reach reach;
    private final Programs programs;
    private final CaseFacts cases;

    /** Made by the container. */
    @Activate
    public Desk(
            @Reference SchemeBooks books,
            @Reference Catalogues catalogues,
            @Reference Reach reach,
            @Reference Programs programs,
            @Reference CaseFacts cases) {
        this.books = books;
        this.catalogues = catalogues;
        this.reach = reach;
        this.programs = programs;
        this.cases = cases;
    }

    EligibilityResource.Answer ask(Caller caller, Map<String, @Nullable Object> body) {
        SchemeBook book = books.current();
        Question question = new QuestionReader(book, books::heard, catalogues).read(body, LocalDate.now(ZONE));
        Optional<CaseFacts.Known> known = question.person().map(id -> cases.of(caller, id, question.asOf()));
        StateNames states = new StateNames(catalogues);
        known.ifPresent(
                one -> new CasePlace(states).require(one.record().envelope().district(), question));
        Optional<String> district =
                known.map(one -> one.record().envelope().district()).or(question::district);
        district.ifPresent(reach::requireOn);
        Optional<String> state = question.state().or(() -> district.flatMap(states::around));
        List<SchemeProgram> asked = reach.programs(book, state, district).stream()
                .filter(program -> question.schemes().isEmpty()
                        || question.schemes().contains(program.scheme().code()))
                .toList();
        CriterionText texts = new CriterionText(caller.language(), new Codes(catalogues));
        SchemeWords words = new SchemeWords(texts, caller.language());
        Judge judge = new Judge(book, programs, texts, caller.language());
        Map<String, FactValue> facts = facts(book, question, known);
        return new EligibilityResource.Answer(
                question.asOf(),
                state.orElse(null),
                judge.results(asked, facts, question.asOf()).stream()
                        .map(result -> result.words(words))
                        .toList(),
                List.copyOf(question.ignored()));
    }

    /** What is tried out goes over what the case says, and over what would follow from that. */
    private static Map<String, FactValue> facts(SchemeBook book, Question question, Optional<CaseFacts.Known> known) {
        Map<String, FactValue> facts =
                new HashMap<>(known.map(CaseFacts.Known::facts).orElse(Map.of()));
        facts.keySet().removeAll(question.unknown());
        book.facts().values().stream()
                .filter(fact -> fact.derived()
                        .filter(years -> question.facts().containsKey(years.of()))
                        .isPresent())
                .map(Fact::name)
                .forEach(facts::remove);
        facts.putAll(question.facts());
        return facts;
    }
}
