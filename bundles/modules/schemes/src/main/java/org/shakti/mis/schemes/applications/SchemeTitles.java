package org.shakti.mis.schemes.applications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.demand.RightTitles;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.schemes.definitions.SchemeBooks;

/** Names schemes that are asked for, and late applications for them, in every language. Tells no name of a person. */
@Component
public final class SchemeTitles implements RightTitles {
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn");
    private static final Caller READER = new Caller("system", Set.of("*"), Scope.INSTANCE, "en");

    private final SchemeBooks books;
    private final DemandWords words;
    private final Records records;

    /** Made by the container. */
    @Activate
    public SchemeTitles(@Reference SchemeBooks books, @Reference DemandWords words, @Reference Records records) {
        this.books = books;
        this.words = words;
        this.records = records;
    }

    @Override
    public Optional<String> title(Asked asked, String language) {
        return books.current().program(asked.right()).flatMap(program -> {
            Optional<RecordView> application = asked.about().stream()
                    .filter(one -> one.type().equals(FilingCompletion.TYPE))
                    .findFirst()
                    .flatMap(one -> find(one.id().toString()));
            UnaryOperator<String> plain = program.scheme().about().name()::in;
            return translated(asked.written(), language, plain)
                    .or(() -> application.flatMap(
                            known -> translated(asked.written(), language, to -> words.title(known, to))));
        });
    }

    @Override
    public boolean knows(String right) {
        return books.current().program(right).isPresent();
    }

    /** What says the same in one of the languages, in the one that is wanted. */
    static Optional<String> translated(String written, String language, UnaryOperator<String> text) {
        return LANGUAGES.stream().map(text).anyMatch(written::equals)
                ? Optional.of(text.apply(language))
                : Optional.empty();
    }

    private Optional<RecordView> find(String id) {
        Condition.Test test = new Condition.Test("id", Condition.Operator.IS, List.of(id));
        RecordQuery query = new RecordQuery(
                FilingCompletion.TYPE, List.of(test), Optional.empty(), Optional.empty(), 1, Optional.empty());
        return records.search(READER, query).items().stream().findFirst();
    }
}
