package org.shakti.mis.platform.definitions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Condition.Operator;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.extension.NearNames;

/** Checks one comparison: the name exists, the operator fits its kind, the operands fit both. */
final class TestChecks {
    private final Layer layer;
    private final References references;

    TestChecks(Layer layer, References references) {
        this.layer = layer;
        this.references = references;
    }

    void check(Condition.Test test, Names names, Item at) {
        Names.Named named = names.values().get(test.name());
        if (named == null) {
            String near =
                    NearNames.remark(test.name(), new TreeSet<>(names.values().keySet()));
            layer.refusals().add(at, test.name(), names.what() + near);
            return;
        }
        if (!layer.sees(named.owner(), test, at, test.name())) {
            return;
        }
        Set<Operator> legal = legal(named.kind());
        if (!legal.contains(test.operator())) {
            layer.refusals()
                    .add(at, test.name(), "an operator for " + named.kind().wireName() + ": " + words(legal));
            return;
        }
        test.operands().forEach(operand -> operand(operand, test, named, names, at));
    }

    private void operand(Object operand, Condition.Test test, Names.Named named, Names names, Item at) {
        if (test.operator() == Operator.PRESENT) {
            return;
        }
        if (operand instanceof String text && text.startsWith("$")) {
            Names.Named other = names.values().get(text.substring(1));
            if (other == null || group(other.kind()) != group(named.kind())) {
                layer.refusals().add(at, text, names.what() + " of the same kind");
            }
            return;
        }
        boolean counts = test.operator() == Operator.MIN || test.operator() == Operator.MAX;
        switch (counts ? Group.NUMBER : group(named.kind())) {
            case NUMBER -> expect(operand instanceof Number, at, test, "a number");
            case DAY -> expect(isDay(operand), at, test, "a date such as 2024-07-01, today or $field");
            case TRUTH -> expect(operand instanceof Boolean, at, test, "true or false");
            case CODE -> code(operand, test, named, at);
            case WORDS -> expect(!(operand instanceof Boolean), at, test, "a text");
        }
    }

    private void code(Object operand, Condition.Test test, Names.Named named, Item at) {
        String code = String.valueOf(operand);
        Optional<CodeList> list = named.target().flatMap(references::listNamed);
        if (list.isEmpty()) {
            return;
        }
        Optional<CodeEntry> entry = list.get().entry(code);
        if (entry.isPresent()) {
            layer.sees(Optional.of(entry.get().pack()), test, at, code);
        } else {
            List<String> codes =
                    list.get().entries().stream().map(CodeEntry::code).toList();
            String near = NearNames.remark(code, codes);
            layer.refusals().add(at, code, "a code of the list " + list.get().name() + near);
        }
    }

    private void expect(boolean fine, Item at, Condition.Test test, String expected) {
        if (!fine) {
            layer.refusals().add(at, test.name(), expected);
        }
    }

    private static boolean isDay(Object operand) {
        if ("today".equals(operand)) {
            return true;
        }
        try {
            LocalDate.parse(String.valueOf(operand));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private enum Group {
        NUMBER,
        DAY,
        TRUTH,
        CODE,
        WORDS
    }

    private static Group group(FieldKind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL, MONEY -> Group.NUMBER;
            case DATE, DATE_TIME -> Group.DAY;
            case YES_NO -> Group.TRUTH;
            case ONE_OF, SEVERAL_OF -> Group.CODE;
            default -> Group.WORDS;
        };
    }

    private static Set<Operator> legal(FieldKind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL, MONEY ->
                EnumSet.of(Operator.IS, Operator.IN, Operator.MIN, Operator.MAX, Operator.PRESENT);
            case DATE, DATE_TIME ->
                EnumSet.of(
                        Operator.IS,
                        Operator.BEFORE,
                        Operator.AFTER,
                        Operator.ON_OR_AFTER,
                        Operator.ON_OR_BEFORE,
                        Operator.PRESENT);
            case YES_NO -> EnumSet.of(Operator.IS, Operator.PRESENT);
            case SEVERAL_OF ->
                EnumSet.of(Operator.HAS, Operator.HAS_ANY, Operator.NONE, Operator.MIN, Operator.MAX, Operator.PRESENT);
            case GROUP, FILE -> EnumSet.of(Operator.PRESENT);
            default -> EnumSet.of(Operator.IS, Operator.IN, Operator.PRESENT);
        };
    }

    private static String words(Set<Operator> operators) {
        StringBuilder words = new StringBuilder();
        for (Operator operator : operators) {
            words.append(words.isEmpty() ? "" : ", ").append(ConditionTree.word(operator));
        }
        return words.toString();
    }
}
