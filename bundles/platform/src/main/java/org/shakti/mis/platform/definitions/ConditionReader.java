package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Condition.Operator;

/** Reads conditions as packs write them. */
final class ConditionReader {
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("is", Operator.IS),
            Map.entry("in", Operator.IN),
            Map.entry("min", Operator.MIN),
            Map.entry("max", Operator.MAX),
            Map.entry("has", Operator.HAS),
            Map.entry("hasAny", Operator.HAS_ANY),
            Map.entry("none", Operator.NONE),
            Map.entry("present", Operator.PRESENT),
            Map.entry("before", Operator.BEFORE),
            Map.entry("after", Operator.AFTER),
            Map.entry("onOrAfter", Operator.ON_OR_AFTER),
            Map.entry("onOrBefore", Operator.ON_OR_BEFORE));

    private final Positions positions;

    ConditionReader(Positions positions) {
        this.positions = positions;
    }

    Optional<Condition> optional(Item owner, String key) {
        return owner.at(key).map(this::read);
    }

    /** Reads a condition; several entries of one map must all hold. */
    Condition read(Item item) {
        List<Condition> parts = new ArrayList<>();
        item.entries().forEach((key, value) -> parts.addAll(part(key, value)));
        return parts.size() == 1 ? parts.get(0) : positions.keep(new Condition.All(parts), item);
    }

    private List<Condition> part(String key, Item value) {
        return switch (key) {
            case "all" ->
                List.of(new Condition.All(value.items().stream().map(this::read).toList()));
            case "any" ->
                List.of(new Condition.Any(value.items().stream().map(this::read).toList()));
            case "not" -> List.of(new Condition.Not(read(value)));
            case "parent" -> List.of(positions.keep(new Condition.OfParent(read(value)), value));
            case "ever" -> List.of(positions.keep(new Condition.EverIn(states(value)), value));
            case "state" ->
                List.of(positions.keep(new Condition.Test("state", Operator.IN, List.copyOf(states(value))), value));
            case "children" -> children(value);
            default -> tests(key, value);
        };
    }

    private static List<String> states(Item value) {
        return value.optional("is").map(List::of).orElseGet(() -> value.texts("in"));
    }

    private List<Condition> children(Item value) {
        List<Condition> parts = new ArrayList<>();
        value.entries().forEach((type, count) -> {
            Condition where = optional(count, "where").orElse(Condition.ALWAYS);
            parts.add(positions.keep(new Condition.Children(type, count.number("min", 1), where), count));
        });
        return parts;
    }

    private List<Condition> tests(String name, Item value) {
        List<Condition> parts = new ArrayList<>();
        value.entries().forEach((operator, operand) -> {
            List<Object> operands = operand.json().isArray()
                    ? operand.items().stream().map(Item::value).toList()
                    : List.of(operand.value());
            Operator meant = OPERATORS.getOrDefault(operator, Operator.IS);
            parts.add(positions.keep(new Condition.Test(name, meant, operands), operand));
        });
        return parts;
    }
}
