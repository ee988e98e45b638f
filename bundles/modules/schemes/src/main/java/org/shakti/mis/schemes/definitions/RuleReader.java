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
import org.shakti.mis.schemes.rules.Operator;
import org.shakti.mis.schemes.rules.Rule;

/** Reads one tree of criteria: bounded, typed, each id once. For one tree and one thread. */
final class RuleReader {
    /** The keys of a group of criteria. */
    static final Set<String> GROUP = Set.of("all", "any", "none");

    private final Map<String, Fact> facts;
    private final FactReading values;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();
    private int nodes;

    RuleReader(Map<String, Fact> facts, FactReading values, Faults faults) {
        this.facts = facts;
        this.values = values;
        this.faults = faults;
    }

    /** Reads a tree; what is wrong in it is told and left out. */
    Rule.Group read(DefinitionNode root) {
        return group(root, "eligibility", 1);
    }

    private Rule.Group group(DefinitionNode node, String id, int depth) {
        count(node);
        return new Rule.Group(
                id,
                rules(node, "all", depth),
                rules(node, "any", depth),
                rules(node, "none", depth),
                Nodes.labels(node, "why"),
                Nodes.origin(node),
                Nodes.labels(node, "note"));
    }

    private List<Rule> rules(DefinitionNode group, String key, int depth) {
        List<Rule> rules = new ArrayList<>();
        for (DefinitionNode node : group.list(key)) {
            if (depth >= Rule.DEEPEST) {
                faults.add(node, key, "at most " + Rule.DEEPEST + " levels of criteria");
                return rules;
            }
            rule(node, depth + 1).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<? extends Rule> rule(DefinitionNode node, int depth) {
        boolean group = GROUP.stream().anyMatch(key -> node.at(key).isPresent());
        if (group && node.at("fact").isPresent()) {
            faults.add(node, "fact", "either a fact or a group of all, any and none");
            return Optional.empty();
        }
        return group ? Optional.of(group(node, id(node, "group"), depth)) : leaf(node);
    }

    private void count(DefinitionNode node) {
        if (++nodes == Rule.MOST + 1) {
            faults.add(node, "all", "at most " + Rule.MOST + " criteria in a set of rules");
        }
    }

    private Optional<Rule> leaf(DefinitionNode node) {
        count(node);
        Fact fact = facts.get(node.text("fact"));
        if (fact == null) {
            faults.entry(node, "fact", Faults.noFact(node.text("fact"), facts.keySet()));
            return Optional.empty();
        }
        Optional<Operator> op = Operator.of(node.text("op"));
        if (op.isEmpty() || !op.get().fits(fact.type())) {
            faults.entry(node, "op", expected(fact.type()));
            return Optional.empty();
        }
        return values(node, fact, op.get())
                .map(read -> new Rule.Leaf(
                        id(node, fact.name()),
                        fact,
                        op.get(),
                        read,
                        Nodes.labels(node, "why"),
                        Nodes.origin(node),
                        Nodes.labels(node, "note")));
    }

    private String id(DefinitionNode node, String otherwise) {
        String given = node.text("id");
        if (!given.isEmpty()) {
            if (!ids.add(given)) {
                faults.entry(node, "id", "an id that no other criterion of these rules has");
            }
            return given;
        }
        String made = otherwise;
        for (int next = 2; !ids.add(made); next++) {
            made = otherwise + "-" + next;
        }
        return made;
    }

    private static String expected(FactType type) {
        List<String> signs = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (operator.fits(type)) {
                signs.add(operator.sign());
            }
        }
        return "one of " + String.join(" ", signs) + " for a fact of type " + type.word();
    }

    private Optional<List<Object>> values(DefinitionNode node, Fact fact, Operator op) {
        Optional<DefinitionNode> value = node.at("value");
        boolean many = op == Operator.IN || op == Operator.BETWEEN;
        List<DefinitionNode> given =
                value.map(one -> many ? one.items() : List.of(one)).orElse(List.of());
        if (given.isEmpty() || (op == Operator.BETWEEN && given.size() != 2)) {
            faults.entry(node, "value", op == Operator.BETWEEN ? "[lowest, highest]" : many ? "a list" : "a value");
            return Optional.empty();
        }
        List<Object> read = new ArrayList<>();
        for (DefinitionNode one : given) {
            Optional<?> typed = value(one, fact);
            typed.ifPresent(read::add);
        }
        if (read.size() == 2 && op == Operator.BETWEEN && turned(read)) {
            faults.entry(node, "value", "[lowest, highest]");
        }
        return read.size() == given.size() ? Optional.of(read) : Optional.empty();
    }

    private Optional<?> value(DefinitionNode node, Fact fact) {
        Object raw = node.value();
        Optional<?> typed =
                switch (fact.type()) {
                    case INTEGER, DECIMAL -> FactReading.number(fact, raw);
                    case DATE -> FactReading.day(node.text());
                    case YES_NO -> Optional.ofNullable(raw instanceof Boolean ? raw : null);
                    default -> Optional.of(node.text()).filter(code -> fits(node, fact, code));
                };
        if (typed.isEmpty() && (fact.type().ordered() || fact.type() == FactType.YES_NO)) {
            faults.add(node, fact.name(), "a value of type " + fact.type().word());
        }
        return typed;
    }

    private boolean fits(DefinitionNode node, Fact fact, String code) {
        Optional<String> wrong = values.wrong(fact, code);
        wrong.ifPresent(expected -> faults.add(node, fact.name(), expected));
        return wrong.isEmpty();
    }

    private static boolean turned(List<Object> bounds) {
        return bounds.get(0) instanceof BigDecimal low
                ? low.compareTo((BigDecimal) bounds.get(1)) > 0
                : ((LocalDate) bounds.get(0)).isAfter((LocalDate) bounds.get(1));
    }
}
