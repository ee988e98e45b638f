package org.shakti.mis.schemes.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactType;

/** Tells what can be true of nobody, so that a slip of the pen is not judged: an age of -5, a birth that is to come. */
final class Plausible {
    private static final int OLDEST = 150;
    private static final Map<String, Integer> MOST = Map.of("year", OLDEST, "percent", 100);

    private final Catalogues catalogues;
    private final Set<String> births;
    private final LocalDate today;

    /** Takes all facts, to know which of them are births, and today. */
    Plausible(Map<String, Fact> facts, Catalogues catalogues, LocalDate today) {
        this.catalogues = catalogues;
        this.today = today;
        this.births = facts.values().stream()
                .flatMap(fact -> fact.derived().stream())
                .filter(years -> years.at().isEmpty())
                .map(Fact.Years::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what is wrong with a value of the right type; nothing when it may be true of somebody. */
    Optional<FieldError> wrong(Fact fact, FactValue value) {
        String field = "facts." + fact.name();
        if (value instanceof FactValue.Amount amount) {
            return amount(fact, amount, field);
        }
        if (value instanceof FactValue.Day day && births.contains(fact.name())) {
            return birth(day, field);
        }
        return fact.type() == FactType.PLACE && value instanceof FactValue.Codes codes
                ? place(codes, field)
                : Optional.empty();
    }

    /** Incomes may be losses; ages, counts, shares and areas are never below nothing. */
    private static Optional<FieldError> amount(Fact fact, FactValue.Amount amount, String field) {
        Integer most = MOST.get(fact.unit());
        boolean low = !fact.unit().equals("rupee") && bounds(amount).anyMatch(number -> number.signum() < 0);
        boolean high =
                most != null && bounds(amount).anyMatch(number -> number.compareTo(BigDecimal.valueOf(most)) > 0);
        Map<String, Object> range = most == null ? Map.of("min", 0) : Map.of("min", 0, "max", most);
        String expected = most == null ? "0 or more" : "0 to " + most;
        return low || high
                ? Optional.of(new FieldError(field, "out-of-range", "Expected is " + expected + ".", range))
                : Optional.empty();
    }

    private static Stream<BigDecimal> bounds(FactValue.Amount amount) {
        return Stream.concat(amount.least().stream(), amount.most().stream());
    }

    private Optional<FieldError> birth(FactValue.Day day, String field) {
        if (day.earliest().isAfter(today)) {
            return Optional.of(FieldError.of(field, "in-future", "Expected is a day that is not after today."));
        }
        return day.latest().isBefore(today.minusYears(OLDEST))
                ? Optional.of(
                        FieldError.of(field, "out-of-range", "Expected is a day of the last " + OLDEST + " years."))
                : Optional.empty();
    }

    /** Without places nothing is known of them. */
    private Optional<FieldError> place(FactValue.Codes value, String field) {
        boolean known = catalogues.placesIn("state", "").isEmpty()
                || value.codes().stream()
                        .allMatch(code -> catalogues.place("state", code).isPresent()
                                || catalogues.place("district", code).isPresent());
        return known
                ? Optional.empty()
                : Optional.of(
                        FieldError.of(field, "unknown-place", "Expected is the LGD code of a state or district."));
    }
}
