package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.Binding;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;

/** What is known of one person: her own answers, the newest to each question, then what her case says. For one thread. */
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
     * @param told records below it that hold her answers
     * @param state LGD code of the state of the case
     */
    Map<String, FactValue> of(RecordView record, List<RecordView> told, Optional<String> state) {
        List<RecordView> newestFirst = new ArrayList<>(told);
        newestFirst.sort(Comparator.comparing((RecordView one) -> one.envelope().createdAt())
                .reversed());
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        newestFirst.forEach(
                one -> sheets.computeIfAbsent(one.type(), type -> new Sheet()).add(one));
        sheets.forEach((type, sheet) -> read(type, sheet, state));
        Sheet own = new Sheet();
        own.add(record);
        read(record.type(), own, state);
        return known;
    }

    private void read(String type, Sheet sheet, Optional<String> state) {
        for (Binding binding : book.bindings()) {
            if (binding.type().equals(type) && binding.holds(sheet.values)) {
                switch (binding.kind()) {
                    case SAME -> same(sheet);
                    case STATE -> state.ifPresent(code -> take(binding.fact(), code));
                    case YEAR_OF_BIRTH -> age(binding.fact(), sheet.values.get(binding.field()));
                    case FIELD -> field(binding, sheet);
                }
            }
        }
    }

    private void same(Sheet sheet) {
        sheet.values.forEach(this::take);
        settled.addAll(sheet.declined);
    }

    private void field(Binding binding, Sheet sheet) {
        Object value = sheet.values.get(binding.field());
        if (value != null && binding.says(value)) {
            take(binding.fact(), value);
        } else if (sheet.declined.contains(binding.field())) {
            settled.add(binding.fact());
        }
    }

    private void age(String fact, @Nullable Object year) {
        if (year instanceof Long born) {
            long age = Math.max(0, asOf.getYear() - born);
            put(fact, FactValue.Amount.between(Math.max(0, age - 1), age));
        }
    }

    private void take(String name, Object value) {
        Fact fact = book.facts().get(name);
        FactValue read = fact == null
                ? null
                : READING.read(fact, value instanceof LocalDate day ? day.toString() : value)
                        .value();
        if (read != null) {
            put(name, read);
        }
    }

    private void put(String name, FactValue value) {
        if (settled.add(name)) {
            known.put(name, value);
        }
    }

    /** The newest answer to each question of one kind of record. */
    private static final class Sheet {
        private final Map<String, Object> values = new HashMap<>();
        private final Set<String> declined = new HashSet<>();

        /** Adds an older record. */
        private void add(RecordView older) {
            older.fields().forEach((field, value) -> {
                if (!declined.contains(field)) {
                    values.putIfAbsent(field, value);
                }
            });
            older.declined().stream()
                    .filter(field -> !values.containsKey(field))
                    .forEach(declined::add);
        }
    }
}
