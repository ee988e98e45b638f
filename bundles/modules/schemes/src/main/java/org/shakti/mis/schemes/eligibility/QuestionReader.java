package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.extension.NearNames;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;

/** Reads what is asked from JSON; names each field that does not fit. For one question. */
final class QuestionReader {
    private static final Set<String> KEYS = Set.of("case", "facts", "asOf", "state", "district", "schemes");
    private static final int MOST_SCHEMES = 500;

    private final Map<String, Fact> facts;
    private final Predicate<String> heard;
    private final Set<String> ignored = new TreeSet<>();
    private final FactReading values;
    private final StateNames states;
    private final List<FieldError> errors = new ArrayList<>();
    private final SchemeBook book;
    private final Catalogues catalogues;

    /** Takes facts and schemes, and who knows the names of facts whose pack is not there. */
    QuestionReader(SchemeBook book, Predicate<String> heard, Catalogues catalogues) {
        this.book = book;
        this.catalogues = catalogues;
        this.facts = book.facts();
        this.heard = heard;
        this.values = new FactReading(new Codes(catalogues)::of);
        this.states = new StateNames(catalogues);
    }

    /** Reads a question; {@code today} is the day that is meant when none is given. */
    Question read(Map<String, @Nullable Object> body, LocalDate today) {
        body.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> wrong(key, "unknown-field", "One of " + KEYS + " is expected."));
        Map<String, FactValue> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        facts(body.get("facts"), known, unknown);
        Plausible plausible = new Plausible(facts, catalogues, today);
        known.forEach((name, value) ->
                fact(name).flatMap(fact -> plausible.wrong(fact, value)).ifPresent(errors::add));
        Question question = new Question(
                person(body.get("case")),
                known,
                unknown,
                ignored,
                day(body.get("asOf"), today),
                place("state", body.get("state")),
                place("district", body.get("district")),
                schemes(body.get("schemes")));
        agree(question);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return question;
    }

    /** What contradicts itself is not judged: any answer would be right for somebody else. */
    private void agree(Question question) {
        Optional<String> around = question.district().flatMap(states::around);
        if (around.isPresent()
                && question.state().filter(state -> !state.equals(around.get())).isPresent()) {
            wrong("district", "place-elsewhere", "The district is not in this state.");
        }
        new Ages(facts).contradictions(question.facts(), question.asOf()).forEach(errors::add);
    }

    private void facts(@Nullable Object given, Map<String, FactValue> known, Set<String> unknown) {
        if (given == null) {
            return;
        }
        if (!(given instanceof Map<?, ?> map)) {
            wrong("facts", "not-a-row", "An object of facts is expected.");
            return;
        }
        map.forEach((name, value) -> {
            if (value == null) {
                fact(name).ifPresent(fact -> unknown.add(fact.name()));
            } else {
                fact(name).ifPresent(fact -> value(fact, value, known));
            }
        });
    }

    private Optional<Fact> fact(Object name) {
        Optional<Fact> fact = Optional.ofNullable(facts.get(name.toString()));
        if (fact.isEmpty() && heard.test(name.toString())) {
            ignored.add(name.toString());
        } else if (fact.isEmpty()) {
            wrong(
                    "facts." + name,
                    "unknown",
                    "No pack has a fact of this name; GET /api/schemes/facts lists those that there are.");
        }
        return fact;
    }

    private void value(Fact fact, Object value, Map<String, FactValue> known) {
        FactReading.Read read = values.read(fact, value);
        if (read.value() == null) {
            String code =
                    switch (fact.type()) {
                        case INTEGER -> "not-whole";
                        case DECIMAL -> "not-a-number";
                        case YES_NO -> "not-yes-no";
                        case DATE -> "not-a-date";
                        case PLACE -> "not-a-place";
                        case CODE, CODES -> "not-in-list";
                    };
            wrong("facts." + fact.name(), code, "Expected is " + read.expected() + ".");
        } else {
            known.put(fact.name(), read.value());
        }
    }

    private Optional<UUID> person(@Nullable Object given) {
        try {
            return given == null ? Optional.empty() : Optional.of(UUID.fromString(given.toString()));
        } catch (IllegalArgumentException e) {
            wrong("case", "not-an-id", "The id of a case is expected.");
            return Optional.empty();
        }
    }

    private LocalDate day(@Nullable Object given, LocalDate today) {
        if (given == null) {
            return today;
        }
        Optional<LocalDate> day =
                FactReading.day(given.toString()).filter(read -> read.getYear() >= 1900 && read.getYear() < 2200);
        if (day.isEmpty()) {
            wrong("asOf", "not-a-date", "A day as YYYY-MM-DD is expected.");
        }
        return day.orElse(today);
    }

    private Optional<String> place(String level, @Nullable Object given) {
        if (given == null || given.toString().isBlank()) {
            return Optional.empty();
        }
        Optional<String> code =
                level.equals("state") ? states.code(given.toString()) : states.district(given.toString());
        if (code.isEmpty()) {
            wrong(level, "unknown-place", "The LGD code of a " + level + " is expected.");
        }
        return code;
    }

    private Set<String> schemes(@Nullable Object given) {
        if (given == null) {
            return Set.of();
        }
        if (!(given instanceof List<?> list) || list.size() > MOST_SCHEMES) {
            wrong("schemes", "not-a-list", "A list of codes of schemes is expected.");
            return Set.of();
        }
        Set<String> codes = new HashSet<>();
        list.forEach(code -> codes.add(String.valueOf(code)));
        codes.stream().filter(code -> book.program(code).isEmpty()).sorted().forEach(this::noScheme);
        return codes;
    }

    private void noScheme(String code) {
        Set<String> known = new TreeSet<>();
        book.programs().forEach(program -> known.add(program.scheme().code()));
        wrong(
                "schemes",
                "unknown",
                "No installed pack has a scheme " + code + NearNames.remark(code, known)
                        + "; GET /api/schemes lists those that there are.");
    }

    private void wrong(String field, String code, String message) {
        errors.add(FieldError.of(field, code, message));
    }
}
