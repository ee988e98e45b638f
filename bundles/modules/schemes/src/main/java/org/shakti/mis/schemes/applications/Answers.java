package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.Binding;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;

/** What is known of one person: her own answers, newest first, then what her case says. For one thread. */
final class Answers {
    private static final FactReading READING = new FactReading(fact -> Optional.empty());

    private final SchemeBook book;
    private final LocalDate asOf;
    private final Map<String, FactValue> known = new HashMap<>();
    /** Facts that are settled, those included that she did not wish to tell. */
    private final Set<String> settled = new HashSet<>();

    Answers(SchemeBook book, LocalDate asOf) {
        this.book = book;
        this.asOf = asOf;
    }

    /**
     * Returns the facts.
     *
     * @param record her case
     * @param told records below it that hold her answers, of the types whose fields are named like facts
     * @param state LGD code of the state of the case
     */
    Map<String, FactValue> of(RecordView record, List<RecordView> told, Optional<String> state) {
        List<RecordView> newestFirst = new ArrayList<>(told);
        newestFirst.sort(Comparator.comparing((RecordView one) -> one.envelope().createdAt())
                .reversed());
        newestFirst.forEach(this::told);
        for (Binding binding : book.bindings()) {
            if (binding.type().equals(record.type()) && binding.holds(record.fields())) {
                bound(binding, record, state);
            }
        }
        return known;
    }

    private void told(RecordView answers) {
        answers.fields().forEach((field, value) -> told(answers, field, value));
        answers.declined().forEach(field -> {
            settled.add(field);
            fields(answers, field).map(Binding::fact).forEach(settled::add);
        });
    }

    /** What she told stands for the facts that its field is bound to, and for the one of the same name. */
    private void told(RecordView answers, String field, Object value) {
        fields(answers, field).filter(binding -> binding.says(value)).forEach(binding -> take(binding.fact(), value));
        take(field, value);
    }

    private Stream<Binding> fields(RecordView record, String field) {
        return book.bindings().stream()
                .filter(binding -> binding.kind() == Binding.Kind.FIELD)
                .filter(binding -> binding.type().equals(record.type())
                        && binding.field().equals(field)
                        && binding.holds(record.fields()));
    }

    private void bound(Binding binding, RecordView record, Optional<String> state) {
        switch (binding.kind()) {
            case FIELD -> {
                if (record.declined().contains(binding.field())) {
                    settled.add(binding.fact());
                }
                Optional.ofNullable(record.fields().get(binding.field()))
                        .filter(binding::says)
                        .ifPresent(value -> take(binding.fact(), value));
            }
            case YEAR_OF_BIRTH -> {
                if (record.fields().get(binding.field()) instanceof Long year) {
                    long age = asOf.getYear() - year;
                    put(binding.fact(), FactValue.Amount.between(Math.max(0, age - 1), Math.max(0, age)));
                }
            }
            case STATE -> state.ifPresent(code -> take(binding.fact(), code));
            case SAME -> record.fields().forEach(this::take);
        }
    }

    private void take(String name, Object value) {
        Fact fact = book.facts().get(name);
        if (fact != null) {
            Object plain = value instanceof LocalDate day ? day.toString() : value;
            FactValue read = READING.read(fact, plain).value();
            if (read != null) {
                put(name, read);
            }
        }
    }

    private void put(String name, FactValue value) {
        if (settled.add(name)) {
            known.put(name, value);
        }
    }
}
