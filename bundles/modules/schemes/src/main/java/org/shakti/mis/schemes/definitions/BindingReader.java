package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            return new Binding(type, Binding.Kind.SAME, "", "");
        }
        String name = node.text("fact");
        Fact fact = facts.get(name);
        if (fact == null) {
            faults.entry(node, "fact", "the name of a fact that a pack defines");
            return new Binding(type, Binding.Kind.FIELD, name, node.text("field"));
        }
        if (node.at("yearOfBirth").isPresent()) {
            expect(node, fact.type() == FactType.INTEGER, "yearOfBirth", "a fact of type integer");
            return new Binding(type, Binding.Kind.YEAR_OF_BIRTH, name, node.text("yearOfBirth"));
        }
        if (node.at("place").isPresent()) {
            expect(node, fact.type() == FactType.PLACE, "place", "a fact of type place");
            return new Binding(type, Binding.Kind.STATE, name, "");
        }
        expect(node, node.at("field").isPresent(), "field", "field, yearOfBirth, place: state, or fields: same");
        return new Binding(type, Binding.Kind.FIELD, name, node.text("field"));
    }

    private void expect(DefinitionNode node, boolean holds, String key, String expected) {
        if (!holds) {
            faults.entry(node, key, expected);
        }
    }
}
