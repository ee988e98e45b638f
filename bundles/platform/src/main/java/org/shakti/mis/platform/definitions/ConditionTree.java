package org.shakti.mis.platform.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Condition.Operator;

/** Writes conditions back in the shape in which packs write them, for a browser or a phone to evaluate. */
public final class ConditionTree {
    private ConditionTree() {}

    /** Returns the condition as maps, lists and single values. */
    public static Map<String, Object> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return Map.of("all", all.parts().stream().map(ConditionTree::of).toList());
        }
        if (condition instanceof Condition.Any any) {
            return Map.of("any", any.parts().stream().map(ConditionTree::of).toList());
        }
        if (condition instanceof Condition.Not not) {
            return Map.of("not", of(not.part()));
        }
        if (condition instanceof Condition.EverIn ever) {
            return Map.of("ever", Map.of("in", ever.states()));
        }
        if (condition instanceof Condition.Children children) {
            Map<String, Object> count = new LinkedHashMap<>();
            count.put("min", children.least());
            count.put("where", of(children.where()));
            return Map.of("children", Map.of(children.type(), count));
        }
        if (condition instanceof Condition.OfParent parent) {
            return Map.of("parent", of(parent.where()));
        }
        return test((Condition.Test) condition);
    }

    private static Map<String, Object> test(Condition.Test test) {
        List<Object> operands = test.operands();
        boolean many =
                switch (test.operator()) {
                    case IN, HAS_ANY, NONE -> true;
                    default -> false;
                };
        return Map.of(test.name(), Map.of(word(test.operator()), many ? operands : operands.get(0)));
    }

    /** Returns the word of packs for an operator, such as {@code onOrAfter}. */
    static String word(Operator operator) {
        return switch (operator) {
            case IS -> "is";
            case IN -> "in";
            case MIN -> "min";
            case MAX -> "max";
            case HAS -> "has";
            case HAS_ANY -> "hasAny";
            case NONE -> "none";
            case PRESENT -> "present";
            case BEFORE -> "before";
            case AFTER -> "after";
            case ON_OR_AFTER -> "onOrAfter";
            case ON_OR_BEFORE -> "onOrBefore";
        };
    }
}
