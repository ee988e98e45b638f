package org.shakti.mis.api.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shakti.mis.api.condition.Condition.Operator;

/** Reads a condition in the shape in which packs and browsers have it. */
final class WrittenCondition {
    private WrittenCondition() {}

    static Condition read(JsonNode map) {
        List<Condition> parts = new ArrayList<>();
        map.properties().forEach(entry -> parts.addAll(part(entry.getKey(), entry.getValue())));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static List<Condition> part(String name, JsonNode value) {
        return switch (name) {
            case "all" -> List.of(new Condition.All(many(value)));
            case "any" -> List.of(new Condition.Any(many(value)));
            case "not" -> List.of(new Condition.Not(read(value)));
            case "parent" -> List.of(new Condition.OfParent(read(value)));
            case "ever" ->
                List.of(new Condition.EverIn(operands(value.has("is") ? value.get("is") : value.get("in")).stream()
                        .map(String::valueOf)
                        .toList()));
            case "children" -> children(value);
            default -> tests(name, value);
        };
    }

    private static List<Condition> many(JsonNode list) {
        List<Condition> parts = new ArrayList<>();
        list.forEach(one -> parts.add(read(one)));
        return parts;
    }

    private static List<Condition> children(JsonNode kinds) {
        List<Condition> parts = new ArrayList<>();
        kinds.properties()
                .forEach(kind -> parts.add(new Condition.Children(
                        kind.getKey(), kind.getValue().path("min").asInt(1), Condition.ALWAYS)));
        return parts;
    }

    private static List<Condition> tests(String name, JsonNode value) {
        List<Condition> parts = new ArrayList<>();
        value.properties()
                .forEach(test ->
                        parts.add(new Condition.Test(name, operator(test.getKey()), operands(test.getValue()))));
        return parts;
    }

    /** "onOrAfter" is written for {@code ON_OR_AFTER}. */
    private static Operator operator(String word) {
        return Operator.valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    static List<Object> operands(JsonNode value) {
        List<Object> operands = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> operands.add(plain(one)));
        } else {
            operands.add(plain(value));
        }
        return operands;
    }

    static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        return value.isNumber() ? new BigDecimal(value.asText()) : value.asText();
    }
}
