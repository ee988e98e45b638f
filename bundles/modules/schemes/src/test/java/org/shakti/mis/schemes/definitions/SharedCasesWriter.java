package org.shakti.mis.schemes.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactType;
import org.shakti.mis.schemes.rules.Operator;
import org.shakti.mis.schemes.rules.Rule;

/**
 * Writes the cases on which the engine of the server and the one of the phones are tried: the rules of the shipped schemes
 * and random trees, each with people at and around the limits, judged by the slow reference alone. Run by hand when the
 * language of rules grows; the file is read through before it is kept.
 */
public final class SharedCasesWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PEOPLE = 6;
    private static final int TREES = 110;

    private final Random random = new Random(4);
    private final ObjectNode file = MAPPER.createObjectNode();
    private final ArrayNode rules = file.putArray("rules");
    private final ArrayNode cases = file.putArray("cases");

    private SharedCasesWriter() {}

    /** Writes the file that is named. */
    public static void main(String[] arguments) throws IOException {
        SharedCasesWriter writer = new SharedCasesWriter();
        writer.ofSchemes(new ShippedPacks().book());
        writer.ofChance();
        writer.write(Path.of(arguments[0]));
    }

    private void ofSchemes(SchemeBook book) {
        ArrayNode facts = file.putArray("facts");
        book.facts().values().forEach(fact -> facts.add(json(fact)));
        for (SchemeProgram program : book.programs()) {
            JsonNode tree = json(program.scheme().versions().get(0).criteria());
            rules.addObject()
                    .put("name", program.scheme().code())
                    .put("facts", "facts")
                    .set("tree", tree);
            for (int i = 0; i < PEOPLE; i++) {
                ObjectNode person = MAPPER.createObjectNode();
                answer(tree, true, i, book, person);
                add(facts, tree, person, LocalDate.of(2026, 7, 1).minusDays(random.nextInt(400)));
            }
        }
    }

    private void ofChance() {
        JsonNode facts = file.set("sample", RandomRules.facts()).get("sample");
        for (int seed = 0; seed < TREES; seed++) {
            RandomRules chance = new RandomRules(seed);
            ObjectNode tree = chance.group(1 + seed % 5);
            rules.addObject()
                    .put("name", "chance " + seed)
                    .put("facts", "sample")
                    .set("tree", tree);
            for (int i = 0; i < 3; i++) {
                add(facts, tree, chance.person(), chance.day());
            }
        }
    }

    private void add(JsonNode facts, JsonNode tree, JsonNode person, LocalDate asOf) {
        SlowReference slow = new SlowReference(facts, person, asOf);
        ObjectNode one = cases.addObject().put("rule", rules.size() - 1).put("asOf", asOf.toString());
        one.set("facts", person);
        ArrayNode truths = one.putArray("truths");
        Trial.flat(tree).forEach(rule -> truths.add(MAPPER.valueToTree(slow.truth(rule))));
        slow.missing(tree).forEach(one.putArray("missing")::add);
    }

    /** Answers the criteria so that they hold, or one of them does not, or one is not known. */
    private void answer(JsonNode tree, boolean wanted, int kind, SchemeBook book, ObjectNode person) {
        List<JsonNode> leaves = new ArrayList<>();
        List<JsonNode> unwanted = new ArrayList<>();
        leaves(tree, wanted, leaves, unwanted);
        List<JsonNode> all = new ArrayList<>(leaves);
        all.addAll(unwanted);
        Collections.shuffle(all, random);
        int odd = 0;
        for (JsonNode leaf : all) {
            boolean holds = leaves.contains(leaf);
            boolean last = ++odd == 1;
            if (kind == 1 && last || kind > 2 && random.nextInt(6) == 0) {
                holds = !holds;
            }
            if (!(kind == 2 && last) && !(kind > 3 && random.nextInt(4) == 0)) {
                Fact fact = java.util.Objects.requireNonNull(
                        book.facts().get(leaf.get("fact").asText()));
                person.set(fact.name(), value(fact, leaf, holds));
            }
        }
    }

    private static void leaves(JsonNode tree, boolean wanted, List<JsonNode> hold, List<JsonNode> not) {
        if (tree.hasNonNull("fact")) {
            (wanted ? hold : not).add(tree);
        }
        tree.path("all").forEach(one -> leaves(one, wanted, hold, not));
        tree.path("any").forEach(one -> leaves(one, wanted, hold, not));
        tree.path("none").forEach(one -> leaves(one, !wanted, hold, not));
    }

    private JsonNode value(Fact fact, JsonNode leaf, boolean holds) {
        JsonNode wanted = leaf.get("value");
        if (fact.type() == FactType.YES_NO) {
            return MAPPER.getNodeFactory().booleanNode(wanted.asBoolean() == holds);
        }
        if (fact.type().number()) {
            return number(leaf.get("op").asText(), wanted, holds);
        }
        JsonNode first = wanted.isArray() ? wanted.get(random.nextInt(wanted.size())) : wanted;
        String other = fact.type() == FactType.PLACE ? "99" : "SOMETHING_ELSE";
        String code = holds ? first.asText() : other;
        return fact.type() == FactType.CODES
                ? MAPPER.createArrayNode().add(code).add("YET_ANOTHER")
                : MAPPER.getNodeFactory().textNode(code);
    }

    /** At the limit itself, or the nearest beyond it; sometimes a range around it. */
    private JsonNode number(String op, JsonNode wanted, boolean holds) {
        long low = wanted.isArray() ? wanted.get(0).asLong() : wanted.asLong();
        long high = wanted.isArray() ? wanted.get(1).asLong() : low;
        long value =
                switch (op) {
                    case "<" -> holds ? low - 1 : low;
                    case "<=" -> holds ? low : low + 1;
                    case ">" -> holds ? low + 1 : low;
                    case ">=" -> holds ? low : low - 1;
                    default -> holds ? (random.nextBoolean() ? low : high) : random.nextBoolean() ? low - 1 : high + 1;
                };
        if (random.nextInt(8) == 0 && value < 200) {
            return MAPPER.createObjectNode().put("min", value).put("max", value + 1);
        }
        return MAPPER.getNodeFactory().numberNode(value);
    }

    private static ObjectNode json(Fact fact) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("fact", fact.name())
                .put("type", fact.type().word());
        if (fact.type() == FactType.CODE || fact.type() == FactType.CODES) {
            json.put("list", "sample");
        }
        fact.derived().ifPresent(years -> json.putObject("derived")
                .put("years", years.of())
                .put("at", years.at().orElse(null)));
        return json;
    }

    private static ObjectNode json(Rule rule) {
        ObjectNode json = MAPPER.createObjectNode().put("id", rule.id());
        if (rule instanceof Rule.Leaf leaf) {
            boolean many = leaf.op() == Operator.IN || leaf.op() == Operator.BETWEEN;
            List<Object> values =
                    leaf.values().stream().map(SharedCasesWriter::plain).toList();
            json.put("fact", leaf.fact().name())
                    .put("op", leaf.op().sign())
                    .set("value", MAPPER.valueToTree(many ? values : values.get(0)));
        } else if (rule instanceof Rule.Group group) {
            group.all().forEach(one -> json.withArray("/all").add(json(one)));
            group.any().forEach(one -> json.withArray("/any").add(json(one)));
            group.none().forEach(one -> json.withArray("/none").add(json(one)));
        }
        return json;
    }

    private static Object plain(Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** One case to a line, so that a change can be read. */
    private void write(Path target) throws IOException {
        StringBuilder text = new StringBuilder("{");
        file.fields().forEachRemaining(part -> {
            text.append(text.length() > 1 ? ",\n" : "\n")
                    .append('"')
                    .append(part.getKey())
                    .append("\": [\n");
            List<String> lines = new ArrayList<>();
            part.getValue().forEach(one -> lines.add("  " + one));
            text.append(String.join(",\n", lines)).append("\n]");
        });
        Files.writeString(target, text.append("\n}\n"), StandardCharsets.UTF_8);
    }
}
