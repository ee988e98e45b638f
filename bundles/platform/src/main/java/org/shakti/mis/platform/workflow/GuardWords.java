package org.shakti.mis.platform.workflow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Labels;

/** Says a condition in English, in the words of the definitions. */
final class GuardWords {
    private final Terms terms;

    GuardWords(Terms terms) {
        this.terms = terms;
    }

    String of(Condition part) {
        if (part instanceof Condition.Test test) {
            return test(test);
        }
        if (part instanceof Condition.EverIn ever) {
            return "an earlier state " + join(ever.states(), terms::state, " or ");
        }
        if (part instanceof Condition.Children children) {
            return records(children);
        }
        if (part instanceof Condition.OfParent parent) {
            return "above it: " + new GuardWords(terms.parent()).of(parent.where());
        }
        if (part instanceof Condition.Not not) {
            return "not (" + of(not.part()) + ")";
        }
        return part instanceof Condition.Any any
                ? join(any.parts(), this::of, " or ")
                : join(((Condition.All) part).parts(), this::of, " and ");
    }

    /** Says how many records of which kind are wanted. */
    String records(Condition.Children children) {
        String where = new GuardWords(terms.of(children.type())).of(children.where());
        return "at least " + children.least() + " × “"
                + terms.title(children.type()).in(Labels.BASE) + "”" + (where.isEmpty() ? "" : " with " + where);
    }

    private String test(Condition.Test test) {
        String field = "“" + terms.field(test.name()).in(Labels.BASE) + "”";
        if (test.operator() == Condition.Operator.PRESENT) {
            return field + (Boolean.TRUE.equals(test.operands().get(0)) ? " filled in" : " empty");
        }
        return field + " " + verb(test.operator()) + " "
                + join(test.operands(), operand -> terms.value(test.name(), operand), ", ");
    }

    private static <T> String join(List<T> parts, Function<T, String> words, String between) {
        return parts.stream().map(words).collect(Collectors.joining(between));
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
