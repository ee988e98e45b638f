package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.schemes.definitions.Judgement;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeBooks;
import org.shakti.mis.schemes.definitions.SchemeProgram;
import org.shakti.mis.schemes.eligibility.Reach;

/** Looks who in a district or block is probably entitled to a scheme, a bounded part at a time. */
@Component(service = Screening.class)
public final class Screening {
    /** Cases looked at in one call. */
    static final int PART = 50;

    private final Records records;
    private final CaseFacts people;
    private final SchemeBooks books;
    private final Reach reach;
    private final Catalogues catalogues;

    /** Looks at the given records, where the scheme is on. */
    @Activate
    public Screening(
            @Reference Records records,
            @Reference CaseFacts people,
            @Reference SchemeBooks books,
            @Reference Reach reach,
            @Reference Catalogues catalogues) {
        this.records = records;
        this.people = people;
        this.books = books;
        this.reach = reach;
        this.catalogues = catalogues;
    }

    /**
     * What is asked.
     *
     * @param scheme code of the scheme
     * @param district LGD code of the district
     * @param block LGD code of a block of it; all when absent
     * @param after where the last part ended; the first part when absent
     */
    record Wanted(String scheme, String district, Optional<String> block, Optional<String> after) {}

    /**
     * What came out for those who agreed; the others are only counted.
     *
     * @param items for each case {@code case}, {@code code}, {@code verdict}, {@code confirm} and {@code missing}
     * @param left how many of this part were not looked at, by the reason
     * @param next where the next part begins; {@code null} at the end
     */
    public record Found(List<Map<String, Object>> items, Map<String, Integer> left, @Nullable String next) {}

    Found look(Caller caller, Wanted wanted) {
        SchemeBook book = books.current();
        SchemeProgram program = book.program(wanted.scheme()).orElseThrow(ReadinessResource::unknownScheme);
        new Whereabouts(catalogues).require(caller, wanted.district(), wanted.block());
        reach.requireOn(wanted.district());
        reach.requireOn(program.scheme().pack(), wanted.district());
        LocalDate today = Days.today();
        Page<RecordView> page = records.search(caller, query(wanted));
        List<Map<String, Object>> items = new ArrayList<>();
        for (RecordView one : page.items()) {
            if (people.agreed(caller, one.id())) {
                RecordView record = records.find(caller, CaseFacts.CASE, one.id());
                items.add(item(
                        record,
                        program.judge(
                                book.row(people.known(caller, record, today).facts(), today), today)));
            }
        }
        return new Found(
                items,
                Map.of("noConsent", page.items().size() - items.size()),
                page.next().orElse(null));
    }

    /** The code, not a name, tells who it is. */
    private static Map<String, Object> item(RecordView record, Judgement judgement) {
        return Map.of(
                "case",
                record.id(),
                "code",
                record.fields().getOrDefault("code", ""),
                "verdict",
                judgement.verdict().word(),
                "confirm",
                judgement.confirm(),
                "missing",
                judgement.missing());
    }

    private static RecordQuery query(Wanted wanted) {
        List<Condition.Test> filters = new ArrayList<>();
        filters.add(is("district", wanted.district()));
        wanted.block().ifPresent(block -> filters.add(is("block", block)));
        return new RecordQuery(CaseFacts.CASE, filters, Optional.empty(), Optional.empty(), PART, wanted.after());
    }

    private static Condition.Test is(String field, String value) {
        return new Condition.Test(field, Condition.Operator.IS, List.of(value));
    }
}
