package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.schemes.definitions.Binding;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeBooks;

/** Gathers what is known of a person, within the scope of the caller and never without her consent. */
@Component(service = CaseFacts.class)
public final class CaseFacts {
    static final String CASE = "case";

    private final Records records;
    private final Catalogues catalogues;
    private final SchemeBooks books;

    /** Reads the given records by the bindings of the given books. */
    @Activate
    public CaseFacts(@Reference Records records, @Reference Catalogues catalogues, @Reference SchemeBooks books) {
        this.records = records;
        this.catalogues = catalogues;
        this.books = books;
    }

    /**
     * What is known of one person.
     *
     * @param record her case
     * @param state LGD code of the state of its district
     * @param facts facts by name
     */
    public record Known(RecordView record, Optional<String> state, Map<String, FactValue> facts) {}

    /** Returns what is known as of a day; refuses a case that the caller may not see, and one without her consent. */
    public Known of(Caller caller, UUID id, LocalDate asOf) {
        RecordView record = records.find(caller, CASE, id);
        if (!agreed(caller, id)) {
            throw new ConsentNeededException();
        }
        return known(caller, record, asOf);
    }

    /** Tells whether she agrees today that her answers are held against schemes. */
    boolean agreed(Caller caller, UUID id) {
        return Consents.agreed(children(caller, id, Consents.TYPE), Consents.SCHEMES, Days.today());
    }

    Known known(Caller caller, RecordView record, LocalDate asOf) {
        SchemeBook book = books.current();
        List<RecordView> told = book.bindings().stream()
                .filter(binding ->
                        binding.kind() == Binding.Kind.SAME && !binding.type().equals(CASE))
                .map(Binding::type)
                .distinct()
                .filter(type -> catalogues.current().types().containsKey(type) && caller.may("records.read:" + type))
                .flatMap(type -> children(caller, record.id(), type).stream())
                .toList();
        Optional<String> state =
                catalogues.place("district", record.envelope().district()).flatMap(Place::parent);
        return new Known(record, state, new Answers(book, asOf).of(record, told, state));
    }

    /** Returns the records below a case with all that is written in them. */
    List<RecordView> children(Caller caller, UUID id, String type) {
        return records.search(caller, RecordQuery.childrenOf(id, type)).items().stream()
                .map(one -> records.find(caller, type, one.id()))
                .toList();
    }
}
