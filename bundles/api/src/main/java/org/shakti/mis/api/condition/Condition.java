package org.shakti.mis.api.condition;

import java.util.List;
import java.util.Map;

/** A condition over named values, as packs write it. Immutable; evaluated by {@link Conditions}. */
public sealed interface Condition {
    /** All parts hold. Holds when there are none. */
    record All(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /**
     * One comparison.
     *
     * @param name field, column, or {@code state}
     * @param operator how to compare
     * @param operands values to compare with; a text {@code $name} means the value of another name, {@code today} the
     *     day of evaluation
     */
    record Test(String name, Operator operator, List<Object> operands) implements Condition {
        /** Copies the list. */
        public Test {
            operands = List.copyOf(operands);
        }
    }

    /** The record has ever been in one of these states. */
    record EverIn(List<String> states) implements Condition {
        /** Copies the list. */
        public EverIn {
            states = List.copyOf(states);
        }
    }

    /** At least {@code least} children of a type fulfil a condition. */
    record Children(String type, int least, Condition where) implements Condition {}

    /** The condition holds for the parent record. */
    record OfParent(Condition where) implements Condition {}

    /** How a value is compared. A missing value fulfils only {@code PRESENT} with {@code false}. */
    enum Operator {
        /** Equal to the operand. */
        IS,
        /** Equal to one of the operands. */
        IN,
        /** Not less than the operand (numbers, dates; of a several-of value, how many are chosen). */
        MIN,
        /** Not more than the operand (numbers, dates; of a several-of value, how many are chosen). */
        MAX,
        /** A several-of value that contains the operand. */
        HAS,
        /** A several-of value that contains one of the operands. */
        HAS_ANY,
        /** A several-of value that contains none of the operands. */
        NONE,
        /** There is a value ({@code true}) or none ({@code false}). */
        PRESENT,
        /** A date before the operand. */
        BEFORE,
        /** A date after the operand. */
        AFTER,
        /** A date on or after the operand. */
        ON_OR_AFTER,
        /** A date on or before the operand. */
        ON_OR_BEFORE
    }

    /** A condition that always holds. */
    Condition ALWAYS = new All(List.of());

    /** Values by name; a missing key is a missing value. */
    interface Facts {
        /** Returns the value of a name, in the Java type of its field kind, or nothing. */
        java.util.Optional<Object> value(String name);

        /** Tells whether the record has ever been in one of the states; {@code false} where there is no workflow. */
        default boolean everIn(List<String> states) {
            return false;
        }

        /** Counts the children of a type that fulfil a condition; none where there are no children. */
        default int children(String type, Condition where) {
            return 0;
        }

        /** Returns the facts of the parent; no values where there is none. */
        default Facts parent() {
            return name -> java.util.Optional.empty();
        }

        /** Returns facts over a map. */
        static Facts of(Map<String, ?> values) {
            return name -> java.util.Optional.ofNullable(values.get(name));
        }
    }
}
