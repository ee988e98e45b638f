package org.shakti.mis.schemes.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.entitlement.FactValue;

/** Reads the value of a fact as it stands in a pack or in JSON, and says what was expected where it does not fit. */
public final class FactReading {
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,10}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");
    private static final int MOST_CODES = 100;

    private final Codes codes;

    /** Checks codes against the given lists. */
    public FactReading(Codes codes) {
        this.codes = codes;
    }

    /** The codes that a fact may take. */
    @FunctionalInterface
    public interface Codes {
        /** Returns the codes; empty when its list is not known here, so that nothing can be said about them. */
        Optional<Set<String>> of(Fact fact);
    }

    /** A value, or what was expected instead. */
    public record Read(@Nullable FactValue value, String expected) {
        private static Read of(FactValue value) {
            return new Read(value, "");
        }

        private static Read refused(String expected) {
            return new Read(null, expected);
        }
    }

    /** Reads a value that is not {@code null}. */
    public Read read(Fact fact, Object raw) {
        return switch (fact.type()) {
            case YES_NO ->
                raw instanceof Boolean yes ? Read.of(new FactValue.YesNo(yes)) : Read.refused("true or false");
            case INTEGER, DECIMAL -> amount(fact, raw);
            case DATE -> day(raw);
            case CODE, PLACE -> raw instanceof List ? Read.refused("one code, not a list") : choice(fact, List.of(raw));
            case CODES -> choice(fact, raw instanceof List<?> many ? many : List.of(raw));
        };
    }

    /** Says what is wrong with a code; nothing when it fits. */
    public Optional<String> wrong(Fact fact, String code) {
        if (fact.type() == FactType.PLACE) {
            return PLACE.matcher(code).matches() ? Optional.empty() : Optional.of("an LGD code, such as 19");
        }
        if (!CODE.matcher(code).matches()) {
            return Optional.of("a code of capital letters, digits and _");
        }
        return codes.of(fact)
                .filter(known -> !known.contains(code))
                .map(known ->
                        known.size() > 40 ? "a code of the list " + fact.list() : "one of " + String.join(", ", known));
    }

    /** Returns the number; empty when it is none, or none that can be compared exactly. */
    public static Optional<BigDecimal> number(Fact fact, @Nullable Object raw) {
        return decimal(raw)
                .filter(Span::fits)
                .filter(number -> fact.type() == FactType.DECIMAL
                        || number.stripTrailingZeros().scale() <= 0);
    }

    /** Returns the day; empty when it is none. */
    public static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Read amount(Fact fact, Object raw) {
        String expected = fact.type() == FactType.INTEGER ? "a whole number" : "a number with at most 4 decimals";
        if (raw instanceof Map<?, ?> bounds) {
            Optional<BigDecimal> least = number(fact, bounds.get("min"));
            Optional<BigDecimal> most = number(fact, bounds.get("max"));
            boolean read = bounds.size() == (least.isPresent() ? 1 : 0) + (most.isPresent() ? 1 : 0);
            boolean turned =
                    least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
            return read && !turned && !bounds.isEmpty()
                    ? Read.of(new FactValue.Amount(least, most))
                    : Read.refused(expected + ", or its bounds as min and max");
        }
        return number(fact, raw)
                .map(number -> Read.of(FactValue.Amount.of(number)))
                .orElseGet(() -> Read.refused(expected));
    }

    private static Read day(Object raw) {
        return day(raw instanceof String text ? text : null)
                .map(day -> Read.of(FactValue.Day.of(day)))
                .orElseGet(() -> Read.refused("a day as YYYY-MM-DD"));
    }

    private Read choice(Fact fact, List<?> raw) {
        Set<String> chosen = new LinkedHashSet<>();
        for (Object one : raw) {
            if (!(one instanceof String) && !(one instanceof Number)) {
                return Read.refused("a code");
            }
            Optional<String> wrong = wrong(fact, one.toString());
            if (wrong.isPresent() || chosen.size() >= MOST_CODES) {
                return Read.refused(wrong.orElse("at most " + MOST_CODES + " codes"));
            }
            chosen.add(one.toString());
        }
        return Read.of(new FactValue.Codes(chosen));
    }

    private static Optional<BigDecimal> decimal(@Nullable Object raw) {
        if (raw instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (raw instanceof BigInteger whole) {
            return Optional.of(new BigDecimal(whole));
        }
        if (raw instanceof Double real && (real.isNaN() || real.isInfinite())) {
            return Optional.empty();
        }
        return raw instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }
}
