package org.shakti.mis.schemes.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Slots;

/** Facts and a tree of criteria from JSON, read and compiled as those of packs are. */
final class Trial {
    private static final Pack PACK = new Pack(
            "sample",
            "1.0.0",
            Pack.Kind.STATE_PACK,
            org.shakti.mis.api.definition.Labels.english("Sample"),
            List.of(),
            Set.of(),
            false,
            List.of());

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final FactReading values = new FactReading(fact -> java.util.Optional.empty());
    private final RuleProgram program;
    private final Slots slots;

    Trial(JsonNode registry, JsonNode tree) {
        Faults faults = new Faults();
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.set("facts", registry);
        new FactsReader(facts, faults)
                .read(new Definitions(PACK, List.of(Json.node("facts/sample.yaml", file)), Map.of()));
        Rule.Group rule = new RuleReader(facts, values, faults).read(Json.node(tree));
        if (faults.count() > 0) {
            throw new IllegalArgumentException(faults.list().toString());
        }
        slots = new Slots(facts.values(), List.of(rule));
        program = RuleProgram.of(rule, slots);
    }

    RuleProgram.Outcome explain(JsonNode person, LocalDate asOf) {
        return program.explain(slots.row(known(person), asOf));
    }

    /** What the fast way says; it must be the same as the explained one. */
    org.shakti.mis.schemes.rules.Truth judge(JsonNode person, LocalDate asOf) {
        return program.judge(slots.row(known(person), asOf));
    }

    /** Criteria of a tree in the order of the compiled ones: each before those inside it. */
    static List<JsonNode> flat(JsonNode tree) {
        List<JsonNode> all = new ArrayList<>();
        all.add(tree);
        for (String key : List.of("all", "any", "none")) {
            tree.path(key).forEach(one -> all.addAll(flat(one)));
        }
        return all;
    }

    private Map<String, FactValue> known(JsonNode person) {
        Map<String, FactValue> known = new HashMap<>();
        person.fields().forEachRemaining(entry -> {
            Fact fact = facts.get(entry.getKey());
            FactReading.Read read = values.read(fact, Nodes.raw(Json.node(entry.getValue())));
            if (read.value() == null) {
                throw new IllegalArgumentException(entry + ": " + read.expected());
            }
            known.put(fact.name(), read.value());
        });
        return known;
    }
}
