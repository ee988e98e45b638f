package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactType;

/** Reads where facts about a person are kept. For one thread. */
final class BindingReader {
    private final Map<String, Fact> facts;
    private final Faults faults;

    BindingReader(Map<String, Fact> facts, Faults faults) {
        this.facts = facts;
        this.faults = faults;
    }

    List<Binding> read(Definitions pack) {
        List<Binding> bindings = new ArrayList<>();
        for (DefinitionNode file : pack.in("bindings")) {
            file.list("bindings").forEach(node -> bindings.add(binding(node)));
        }
        return bindings;
    }

    private Binding binding(DefinitionNode node) {
        String type = node.text("type");
        if ("same".equals(node.text("fields"))) {
            return new Binding(type, Binding.Kind.SAME, "", "", Binding.Limits.NONE);
        }
        String name = node.text("fact");
        Fact fact = facts.get(name);
        if (fact == null) {
            faults.entry(node, "fact", Faults.noFact(node.text("fact"), facts.keySet()));
            return new Binding(type, Binding.Kind.FIELD, name, node.text("field"), limits(node));
        }
        if (node.at("yearOfBirth").isPresent()) {
            expect(node, fact.type() == FactType.INTEGER, "yearOfBirth", "a fact of type integer");
            return new Binding(type, Binding.Kind.YEAR_OF_BIRTH, name, node.text("yearOfBirth"), limits(node));
        }
        if (node.at("place").isPresent()) {
            expect(node, fact.type() == FactType.PLACE, "place", "a fact of type place");
            return new Binding(type, Binding.Kind.STATE, name, "", limits(node));
        }
        expect(node, node.at("field").isPresent(), "field", "field, yearOfBirth, place: state, or fields: same");
        return new Binding(type, Binding.Kind.FIELD, name, node.text("field"), limits(node));
    }

    private static Binding.Limits limits(DefinitionNode node) {
        Map<String, String> when = new HashMap<>();
        node.at("when").ifPresent(at -> at.entries().forEach((field, value) -> when.put(field, value.text())));
        return new Binding.Limits(when, Set.copyOf(Nodes.texts(node, "unknown")));
    }

    private void expect(DefinitionNode node, boolean holds, String key, String expected) {
        if (!holds) {
            faults.entry(node, key, expected);
        }
    }
}
