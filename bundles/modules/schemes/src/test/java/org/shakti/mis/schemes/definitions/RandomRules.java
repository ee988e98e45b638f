package org.shakti.mis.schemes.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trees of criteria and people made at random; the same seed makes the same. */
final class RandomRules {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> ORDERED = List.of("==", "!=", "<", "<=", ">", ">=", "between");
    /** More codes than fit in one word of bits. */
    private static final int CODES = 90;

    private static final int WORD = Long.SIZE;

    /** Many alternatives and few conditions, so that a yes is no rarity. */
    private static final Map<String, Integer> MOST = Map.of("all", 2, "any", 5, "none", 2);

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    /** The facts that random rules ask for: every type, ranges, both kinds of derivation. */
    static ArrayNode facts() {
        ArrayNode facts = MAPPER.createArrayNode();
        fact(facts, "born", "date");
        fact(facts, "harmed", "date");
        fact(facts, "age", "integer").putObject("derived").put("years", "born").putNull("at");
        fact(facts, "age_then", "integer")
                .putObject("derived")
                .put("years", "born")
                .put("at", "harmed");
        fact(facts, "income", "decimal");
        fact(facts, "married", "yes-no");
        fact(facts, "caste", "code");
        fact(facts, "cards", "codes");
        fact(facts, "home", "place");
        return facts;
    }

    private static ObjectNode fact(ArrayNode facts, String name, String type) {
        ObjectNode fact = facts.addObject().put("fact", name).put("type", type);
        if (type.startsWith("code")) {
            ArrayNode codes = fact.putArray("codes");
            for (int i = 0; i < CODES; i++) {
                codes.addObject().put("code", "C" + i).putObject("label").put("en", "Code " + i);
            }
        }
        fact.putObject("label").put("en", name);
        fact.putObject("question").put("en", name + "?");
        return fact;
    }

    /** A group of criteria, at most so deep. */
    ObjectNode group(int depth) {
        ObjectNode group = MAPPER.createObjectNode();
        int parts = 0;
        for (String key : List.of("all", "any", "none")) {
            int size = random.nextInt(MOST.get(key));
            ArrayNode rules = group.putArray(key);
            for (int i = 0; i < size; i++, parts++) {
                rules.add(depth > 1 && random.nextInt(4) == 0 ? group(depth - 1) : leaf());
            }
        }
        if (parts == 0) {
            ((ArrayNode) group.get("all")).add(leaf());
        }
        return group;
    }

    private ObjectNode leaf() {
        JsonNode fact = facts().get(random.nextInt(facts().size()));
        String type = fact.get("type").asText();
        ObjectNode leaf = MAPPER.createObjectNode().put("fact", fact.get("fact").asText());
        return switch (type) {
            case "integer", "decimal", "date" -> ordered(leaf, type);
            case "yes-no" -> leaf.put("op", random.nextBoolean() ? "==" : "!=").put("value", random.nextBoolean());
            case "codes" -> some(leaf);
            default ->
                random.nextBoolean()
                        ? leaf.put("op", random.nextBoolean() ? "==" : "!=").put("value", code(type))
                        : some(leaf);
        };
    }

    private ObjectNode ordered(ObjectNode leaf, String type) {
        String op = ORDERED.get(random.nextInt(ORDERED.size()));
        leaf.put("op", op);
        if (!op.equals("between")) {
            return leaf.set("value", value(type));
        }
        JsonNode one = value(type);
        JsonNode other = value(type);
        boolean turned = type.equals("date")
                ? one.asText().compareTo(other.asText()) > 0
                : one.decimalValue().compareTo(other.decimalValue()) > 0;
        leaf.putArray("value").add(turned ? other : one).add(turned ? one : other);
        return leaf;
    }

    private ObjectNode some(ObjectNode leaf) {
        ArrayNode codes = leaf.put("op", "in").putArray("value");
        String type = leaf.get("fact").asText().equals("home") ? "place" : "code";
        boolean wide = random.nextInt(4) == 0;
        int size = 1 + (wide ? WORD + random.nextInt(CODES - WORD - 1) : random.nextInt(4));
        int first = random.nextInt(CODES);
        for (int i = 0; i < size; i++) {
            codes.add(wide ? code(type, (first + i) % CODES) : code(type));
        }
        return leaf;
    }

    /** A person of whom about a third is not known. */
    ObjectNode person() {
        ObjectNode person = MAPPER.createObjectNode();
        for (JsonNode fact : facts()) {
            String name = fact.get("fact").asText();
            String type = fact.get("type").asText();
            if (random.nextInt(3) > 0) {
                person.set(name, type.equals("codes") ? codes() : type.equals("integer") ? years() : value(type));
            }
        }
        return person;
    }

    /** A value for a fact, exactly known. */
    JsonNode value(String type) {
        return switch (type) {
            case "integer" -> MAPPER.getNodeFactory().numberNode(random.nextInt(30));
            case "decimal" -> MAPPER.getNodeFactory().numberNode(BigDecimal.valueOf(random.nextInt(60) * 5L, 1));
            case "date" ->
                MAPPER.getNodeFactory()
                        .textNode(LocalDate.of(2000, 2, 20)
                                .plusDays(random.nextInt(20))
                                .plusYears(random.nextInt(26))
                                .toString());
            case "yes-no" -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "codes" -> codes();
            default -> MAPPER.getNodeFactory().textNode(code(type));
        };
    }

    LocalDate day() {
        return LocalDate.of(2020, 2, 20).plusDays(random.nextInt(20)).plusYears(random.nextInt(8));
    }

    private JsonNode years() {
        int least = random.nextInt(30);
        ObjectNode range = MAPPER.createObjectNode();
        return switch (random.nextInt(6)) {
            case 0 -> range.put("min", least);
            case 1 -> range.put("max", least);
            case 2 -> range.put("min", least).put("max", least + 1 + random.nextInt(8));
            default -> MAPPER.getNodeFactory().numberNode(least);
        };
    }

    private ArrayNode codes() {
        ArrayNode codes = MAPPER.createArrayNode();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            codes.add(code("code"));
        }
        return codes;
    }

    private String code(String type) {
        int bound = random.nextBoolean() ? 6 : CODES;
        return code(type, random.nextInt(bound));
    }

    private static String code(String type, int number) {
        return type.equals("place") ? String.valueOf(1 + number) : "C" + number;
    }
}
