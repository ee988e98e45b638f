package org.shakti.mis.api.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Evaluates conditions. Two-valued: a missing value fulfils nothing but {@code present: false}. */
public final class Conditions {
    private Conditions() {}

    /** Tells whether the condition holds for the facts on that day. */
    public static boolean holds(Condition condition, Condition.Facts facts, LocalDate today) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, facts, today));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, facts, today));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.part(), facts, today);
        }
        if (condition instanceof Condition.EverIn ever) {
            return facts.everIn(ever.states());
        }
        if (condition instanceof Condition.Children children) {
            return facts.children(children.type(), children.where()) >= children.least();
        }
        if (condition instanceof Condition.OfParent parent) {
            return holds(parent.where(), facts.parent(), today);
        }
        return compare((Condition.Test) condition, facts, today);
    }

    private static boolean compare(Condition.Test test, Condition.Facts facts, LocalDate today) {
        Optional<Object> value = facts.value(test.name()).filter(v -> !(v instanceof Collection<?> c && c.isEmpty()));
        if (test.operator() == Condition.Operator.PRESENT) {
            return value.isPresent() == Boolean.TRUE.equals(test.operands().get(0));
        }
        if (value.isEmpty()) {
            return false;
        }
        List<Object> operands = test.operands().stream()
                .map(operand -> resolve(operand, facts, today))
                .flatMap(Optional::stream)
                .toList();
        return !operands.isEmpty() && compare(test.operator(), value.get(), operands);
    }

    private static Optional<Object> resolve(Object operand, Condition.Facts facts, LocalDate today) {
        if (operand instanceof String text && text.startsWith("$")) {
            return facts.value(text.substring(1));
        }
        return "today".equals(operand) ? Optional.of(today) : Optional.of(operand);
    }

    private static boolean compare(Condition.Operator operator, Object value, List<Object> operands) {
        Object first = operands.get(0);
        return switch (operator) {
            case IS -> same(value, first);
            case IN -> operands.stream().anyMatch(o -> same(value, o));
            case MIN, ON_OR_AFTER -> order(value, first) >= 0;
            case MAX, ON_OR_BEFORE -> order(value, first) <= 0;
            case BEFORE -> order(value, first) < 0;
            case AFTER -> order(value, first) > 0;
            case HAS, HAS_ANY -> operands.stream().anyMatch(o -> contains(value, o));
            case NONE -> operands.stream().noneMatch(o -> contains(value, o));
            case PRESENT -> true;
        };
    }

    private static boolean contains(Object value, Object wanted) {
        return value instanceof Collection<?> many ? many.stream().anyMatch(v -> same(v, wanted)) : same(value, wanted);
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof Number && b instanceof Number) {
            return number(a).compareTo(number(b)) == 0;
        }
        return a.equals(b) || a.toString().equals(b.toString());
    }

    /** Compares numbers and days; a several-of value compares by how many are chosen. */
    private static int order(Object a, Object b) {
        if (a instanceof Collection<?> chosen) {
            return order(chosen.size(), b);
        }
        if (a instanceof Number && b instanceof Number) {
            return number(a).compareTo(number(b));
        }
        return day(a).compareTo(day(b));
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    private static LocalDate day(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        return value instanceof Instant moment
                ? moment.atZone(java.time.ZoneId.of("Asia/Kolkata")).toLocalDate()
                : LocalDate.parse(value.toString());
    }
}
