package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.FieldError;

/** Tells which parts of a guard do not hold, down to the single comparison where that is clear. */
final class Guard {
    private static final String CODE = "guard";

    private final Condition.Facts facts;
    private final LocalDate today;
    private final Labels text;

    /** Takes what is known, and what people read about the guard, if the pack says it. */
    Guard(Condition.Facts facts, LocalDate today, Labels text) {
        this.facts = facts;
        this.today = today;
        this.text = text;
    }

    /** Returns one error for each part that is missing; none when the guard holds. */
    List<FieldError> missing(Condition guard) {
        return parts(guard)
                .filter(part -> !Conditions.holds(part, facts, today))
                .map(this::error)
                .toList();
    }

    private static Stream<Condition> parts(Condition guard) {
        return guard instanceof Condition.All all ? all.parts().stream().flatMap(Guard::parts) : Stream.of(guard);
    }

    private FieldError error(Condition part) {
        if (part instanceof Condition.Test test) {
            return refusal(test.name(), words(test));
        }
        if (part instanceof Condition.Children children) {
            return new FieldError(
                    children.type(),
                    "missing-record",
                    "This step needs: at least " + children.least() + " " + children.type() + wanted(children) + ".",
                    Map.of("least", children.least()));
        }
        return refusal("requires", words(part));
    }

    private FieldError refusal(String field, String needed) {
        Map<String, Object> values = text.texts().isEmpty() ? Map.of() : Map.of("text", text.texts());
        return new FieldError(field, CODE, "This step needs: " + needed + ".", values);
    }

    private static String wanted(Condition.Children children) {
        String words = words(children.where());
        return words.isEmpty() ? "" : " with " + words;
    }

    private static String words(Condition part) {
        if (part instanceof Condition.Test test) {
            return test.operator() == Condition.Operator.PRESENT
                    ? test.name() + (Boolean.TRUE.equals(test.operands().get(0)) ? " filled in" : " empty")
                    : test.name() + " " + verb(test.operator()) + " " + join(test.operands(), ", ");
        }
        if (part instanceof Condition.EverIn ever) {
            return "an earlier state " + join(ever.states(), " or ");
        }
        if (part instanceof Condition.Children children) {
            return "at least " + children.least() + " " + children.type() + wanted(children);
        }
        if (part instanceof Condition.OfParent parent) {
            return "above it: " + words(parent.where());
        }
        if (part instanceof Condition.Not not) {
            return "not (" + words(not.part()) + ")";
        }
        return part instanceof Condition.Any any
                ? all(any.parts(), " or ")
                : all(((Condition.All) part).parts(), " and ");
    }

    private static String all(List<Condition> parts, String between) {
        return String.join(between, parts.stream().map(Guard::words).toList());
    }

    private static String join(List<?> values, String between) {
        return String.join(between, values.stream().map(String::valueOf).toList());
    }

    private static String verb(Condition.Operator operator) {
        return switch (operator) {
            case IS, PRESENT -> "to be";
            case IN -> "to be one of";
            case MIN -> "to be at least";
            case MAX -> "to be at most";
            case HAS, HAS_ANY -> "with";
            case NONE -> "without";
            case BEFORE -> "before";
            case AFTER -> "after";
            case ON_OR_AFTER -> "on or after";
            case ON_OR_BEFORE -> "on or before";
        };
    }
}
