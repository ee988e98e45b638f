package org.shakti.mis.schemes.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers from one to another, both included, as whole ten-thousandths; days as their number since 1970. Whole numbers
 * alone are compared, so that nothing is ever rounded.
 */
record Span(long low, long high) {
    /** Decimals that a number of a rule or an answer may have. */
    static final int DECIMALS = 4;

    /** Largest number that a rule or an answer may have. */
    static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** Every number. */
    static final Span ANY = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Returns the numbers that fulfil a comparison. */
    static Span of(Operator op, List<Object> values) {
        long first = number(values.get(0));
        return switch (op) {
            case EQUAL, DIFFERENT -> new Span(first, first);
            case LESS -> new Span(Long.MIN_VALUE, first - 1);
            case AT_MOST -> new Span(Long.MIN_VALUE, first);
            case MORE -> new Span(first + 1, Long.MAX_VALUE);
            case AT_LEAST -> new Span(first, Long.MAX_VALUE);
            case BETWEEN -> new Span(first, number(values.get(1)));
            case IN -> throw new IllegalArgumentException("in compares codes");
        };
    }

    /** Tells whether a number can be compared exactly. */
    static boolean fits(BigDecimal value) {
        return value.abs().compareTo(LARGEST) <= 0 && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    static long number(Object value) {
        return value instanceof LocalDate day
                ? day.toEpochDay()
                : ((BigDecimal) value).movePointRight(DECIMALS).longValueExact();
    }
}
