package org.shakti.mis.schemes.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.entitlement.FactValue;

/** What follows from facts: years from dates, numbers from values. */
public final class Derivation {
    private Derivation() {}

    /** Returns what is known of a fact, itself or from others; {@code null} when that is nothing. */
    public static @Nullable FactValue value(Fact fact, Map<String, FactValue> facts, LocalDate asOf) {
        FactValue own = facts.get(fact.name());
        if (own instanceof FactValue.Codes codes
                && !codes.codes().isEmpty()
                && fact.silent().containsAll(codes.codes())) {
            return null;
        }
        if (own != null || fact.derived().isEmpty()) {
            return own;
        }
        Fact.Years years = fact.derived().get();
        FactValue at = years.at().map(facts::get).orElse(years.at().isPresent() ? null : FactValue.Day.of(asOf));
        return facts.get(years.of()) instanceof FactValue.Day born && at instanceof FactValue.Day then
                ? years(born, then)
                : null;
    }

    /** Returns the full years from one day to another; negative when the second comes first. */
    public static int years(LocalDate from, LocalDate to) {
        boolean before =
                to.getMonthValue() * 32 + to.getDayOfMonth() < from.getMonthValue() * 32 + from.getDayOfMonth();
        return to.getYear() - from.getYear() - (before ? 1 : 0);
    }

    /** Nobody has an age before the birth: dates that say so are wrong, and what is wrong is not known. */
    private static @Nullable FactValue years(FactValue.Day born, FactValue.Day then) {
        int least = Math.max(0, years(born.latest(), then.earliest()));
        int most = years(born.earliest(), then.latest());
        return most < 0 ? null : FactValue.Amount.between(least, most);
    }

    static Span span(FactValue value) {
        if (value instanceof FactValue.Day day) {
            return new Span(day.earliest().toEpochDay(), day.latest().toEpochDay());
        }
        FactValue.Amount amount = (FactValue.Amount) value;
        return new Span(bound(amount.least(), Span.ANY.low()), bound(amount.most(), Span.ANY.high()));
    }

    static Collection<String> codes(FactValue value) {
        return value instanceof FactValue.YesNo answer
                ? Set.of(String.valueOf(answer.yes()))
                : ((FactValue.Codes) value).codes();
    }

    private static long bound(Optional<BigDecimal> value, long otherwise) {
        return value.map(Span::number).orElse(otherwise);
    }
}
