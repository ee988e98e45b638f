package org.shakti.mis.schemes.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;
import org.shakti.mis.schemes.rules.FactType;
import org.shakti.mis.schemes.rules.Rule;

/** Reads what a scheme gives over time. For one thread. */
final class BenefitReader {
    private final Map<String, Fact> facts;
    private final FactReading values;
    private final Faults faults;

    BenefitReader(Map<String, Fact> facts, FactReading values, Faults faults) {
        this.facts = facts;
        this.values = values;
        this.faults = faults;
    }

    List<Benefit> read(DefinitionNode scheme) {
        List<Benefit> benefits = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionNode node : scheme.list("benefits")) {
            Benefit benefit = benefit(node, benefits.size() + 1);
            if (!ids.add(benefit.id())) {
                faults.entry(node, "id", "an id that no other benefit of this scheme has");
            }
            if (benefit.from().orElse(LocalDate.MIN).isAfter(benefit.to().orElse(LocalDate.MAX))) {
                faults.entry(node, "to", "a day that is not before from");
            }
            benefits.add(benefit);
        }
        return benefits;
    }

    private Benefit benefit(DefinitionNode node, int number) {
        String id = node.text("id");
        return new Benefit(
                id.isEmpty() ? "benefit-" + number : id,
                amount(node),
                node.text("period"),
                Nodes.day(node, "from", faults),
                Nodes.day(node, "to", faults),
                node.at("condition").map(this::condition),
                Nodes.labels(node, "for"),
                Nodes.labels(node, "note"),
                Nodes.origin(node));
    }

    private Optional<BigDecimal> amount(DefinitionNode node) {
        return node.at("amount").flatMap(at -> {
            Optional<BigDecimal> amount = at.value() instanceof Number number
                    ? Optional.of(new BigDecimal(number.toString()))
                    : Optional.empty();
            if (amount.isEmpty()) {
                faults.add(at, "amount", "rupees as a number");
            }
            return amount;
        });
    }

    /** A condition is written as fact: value, fact: [codes], or fact: {min, max}; all of it must hold. */
    private Rule.Group condition(DefinitionNode node) {
        if (node.entries().keySet().stream().anyMatch(Set.of("all", "any", "none")::contains)) {
            return new RuleReader(facts, values, faults).read(node);
        }
        List<DefinitionNode> leaves = new ArrayList<>();
        node.entries().forEach((fact, value) -> leaves.addAll(leaves(node, fact, value)));
        DefinitionNode all = new DefinitionNode(node.file(), node.line(), null, Map.of(), leaves);
        return new RuleReader(facts, values, faults)
                .read(new DefinitionNode(node.file(), node.line(), null, Map.of("all", all), List.of()));
    }

    private List<DefinitionNode> leaves(DefinitionNode at, String fact, DefinitionNode value) {
        if (!value.entries().isEmpty()) {
            List<DefinitionNode> bounds = new ArrayList<>();
            value.at("min").ifPresent(min -> bounds.add(leaf(at, fact, ">=", min)));
            value.at("max").ifPresent(max -> bounds.add(leaf(at, fact, "<=", max)));
            if (bounds.size() != value.entries().size()) {
                faults.add(value, fact, "min, max or both");
            }
            return bounds;
        }
        if (!value.items().isEmpty()) {
            return List.of(leaf(at, fact, "in", value));
        }
        Fact known = facts.get(fact);
        if (known == null || known.type() != FactType.CODES) {
            return List.of(leaf(at, fact, "==", value));
        }
        DefinitionNode list = new DefinitionNode(value.file(), value.line(), null, Map.of(), List.of(value));
        return List.of(leaf(at, fact, "in", list));
    }

    private static DefinitionNode leaf(DefinitionNode at, String fact, String op, DefinitionNode value) {
        return new DefinitionNode(
                value.file(),
                value.line(),
                null,
                Map.of("fact", word(at, fact), "op", word(at, op), "value", value),
                List.of());
    }

    private static DefinitionNode word(DefinitionNode at, String word) {
        return new DefinitionNode(at.file(), at.line(), word, Map.of(), List.of());
    }
}
