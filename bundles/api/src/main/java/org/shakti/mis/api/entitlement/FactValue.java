package org.shakti.mis.api.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about one fact of a person. A fact that is not known at all has no value. What is known in part, such as
 * an age of which only the year of birth is known, is a range; a criterion holds when it holds for all of the range,
 * does not hold when it holds for none of it, and is open otherwise.
 */
public sealed interface FactValue {
    /**
     * A number, or the bounds that it lies in.
     *
     * @param least lowest value that it may have; any when absent
     * @param most highest value that it may have; any when absent
     */
    record Amount(Optional<BigDecimal> least, Optional<BigDecimal> most) implements FactValue {
        /** Returns a number that is known exactly. */
        public static Amount of(BigDecimal value) {
            return new Amount(Optional.of(value), Optional.of(value));
        }

        /** Returns a whole number that is known exactly. */
        public static Amount of(long value) {
            return of(BigDecimal.valueOf(value));
        }

        /** Returns a whole number that lies between two others, both included. */
        public static Amount between(long least, long most) {
            return new Amount(Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)));
        }
    }

    /**
     * A yes or a no.
     *
     * @param yes whether it is yes
     */
    record YesNo(boolean yes) implements FactValue {}

    /**
     * The codes that hold: one for a choice or a place, any number for a fact of several codes; none of them when empty.
     *
     * @param codes codes as in the code list, or LGD codes of places
     */
    record Codes(Set<String> codes) implements FactValue {
        /** Copies the set. */
        public Codes {
            codes = Set.copyOf(codes);
        }

        /** Returns one code. */
        public static Codes of(String code) {
            return new Codes(Set.of(code));
        }
    }

    /**
     * A day, or the days between which it lies.
     *
     * @param earliest first day that it may be
     * @param latest last day that it may be
     */
    record Day(LocalDate earliest, LocalDate latest) implements FactValue {
        /** Returns a day that is known exactly. */
        public static Day of(LocalDate day) {
            return new Day(day, day);
        }

        /** Returns any day of a year, as when only the year of a birth is known. */
        public static Day in(int year) {
            return new Day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }
}
