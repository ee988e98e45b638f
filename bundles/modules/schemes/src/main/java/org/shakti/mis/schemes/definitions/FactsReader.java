package org.shakti.mis.schemes.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NearNames;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactType;

/** Reads the folder {@code facts} of a pack into the registry of facts. For one thread. */
final class FactsReader {
    static final Set<String> UNITS = Set.of("year", "month", "rupee", "percent", "acre");

    private final Map<String, Fact> registry;
    private final Faults faults;

    FactsReader(Map<String, Fact> registry, Faults faults) {
        this.registry = registry;
        this.faults = faults;
    }

    void read(Definitions pack) {
        List<DefinitionNode> nodes = pack.in("facts").stream()
                .flatMap(file -> file.list("facts").stream())
                .toList();
        nodes.forEach(node -> read(node, pack.pack().id()));
        nodes.forEach(this::checkDerived);
    }

    private void read(DefinitionNode node, String pack) {
        String name = node.text("fact");
        Fact there = registry.get(name);
        if (there != null) {
            faults.entry(node, "fact", "a name that is not yet defined by the pack " + there.pack());
            return;
        }
        Optional<FactType> type = FactType.of(node.text("type"));
        if (type.isEmpty()) {
            faults.entry(node, "type", "integer, decimal, yes-no, code, codes, place or date");
            return;
        }
        Fact fact = fact(node, name, type.get(), pack);
        check(node, fact);
        registry.put(name, fact);
    }

    private static Fact fact(DefinitionNode node, String name, FactType type, String pack) {
        return new Fact(
                name,
                type,
                node.text("unit"),
                node.text("list"),
                node.list("codes").stream()
                        .map(code -> new Fact.Option(code.text("code"), Nodes.labels(code, "label")))
                        .toList(),
                Set.copyOf(Nodes.texts(node, "unknown")),
                new Fact.Words(Nodes.labels(node, "label"), Nodes.labels(node, "question")),
                "true".equals(node.text("sensitive")),
                node.at("derived")
                        .map(years -> new Fact.Years(
                                years.text("years"), years.at("at").map(DefinitionNode::text))),
                pack);
    }

    private void check(DefinitionNode node, Fact fact) {
        boolean coded = fact.type() == FactType.CODE || fact.type() == FactType.CODES;
        if (coded == (fact.list().isEmpty() && fact.options().isEmpty())) {
            faults.entry(node, coded ? "type" : "list", coded ? "a list or codes beside this type" : "only for codes");
        }
        if (!fact.list().isEmpty() && !fact.options().isEmpty()) {
            faults.entry(node, "codes", "either a list or codes");
        }
        if (!fact.unit().isEmpty() && !(fact.type().number() && UNITS.contains(fact.unit()))) {
            faults.entry(node, "unit", "year, month, rupee, percent or acre, for numbers only");
        }
        if (!coded && !fact.silent().isEmpty()) {
            faults.entry(node, "unknown", "only for codes");
        }
        options(node, fact);
        if (fact.derived().isPresent() && !fact.type().number()) {
            faults.entry(node, "derived", "a whole number as type, because years are counted");
        }
    }

    /** Codes that say nothing are among those that may be answered; those of a list are looked up with all other names. */
    private void options(DefinitionNode node, Fact fact) {
        List<String> codes = fact.options().stream().map(Fact.Option::code).toList();
        node.list("unknown").stream()
                .filter(at -> !codes.isEmpty() && !codes.contains(at.text()))
                .forEach(at -> faults.add(
                        at, "unknown", "one of codes, not " + at.text() + NearNames.remark(at.text(), codes)));
    }

    /** What others follow from must not itself follow from something, so that no circle can be. */
    private void checkDerived(DefinitionNode node) {
        node.at("derived").ifPresent(years -> {
            checkDate(years, "years");
            if (years.at("at").isPresent()) {
                checkDate(years, "at");
            }
        });
    }

    private void checkDate(DefinitionNode years, String key) {
        Fact date = registry.get(years.text(key));
        if (date == null || date.type() != FactType.DATE || date.derived().isPresent()) {
            faults.entry(years, key, "the name of a fact of type date");
        }
    }
}
