package org.shakti.mis.schemes.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;

/** Reads the tests that a pack brings for a scheme. For one thread. */
final class SampleReader {
    private final Map<String, Fact> facts;
    private final FactReading values;
    private final Faults faults;

    SampleReader(Map<String, Fact> facts, FactReading values, Faults faults) {
        this.facts = facts;
        this.values = values;
        this.faults = faults;
    }

    List<SampleTest> read(DefinitionNode node, Scheme scheme) {
        List<SampleTest> tests = new ArrayList<>();
        for (DefinitionNode at : node.list("tests")) {
            test(at, scheme).ifPresent(tests::add);
        }
        boolean judged = scheme.versions().stream().anyMatch(version -> !version.program());
        if (judged && tests.size() == node.list("tests").size()) {
            require(node, tests, scheme);
        }
        return tests;
    }

    private void require(DefinitionNode node, List<SampleTest> tests, Scheme scheme) {
        String yes = scheme.capped() ? "unknown with capped: true" : "eligible";
        boolean found = tests.stream()
                .anyMatch(
                        test -> scheme.capped() ? test.capped() : test.expect().equals(yes));
        need(
                node,
                found,
                "expects " + yes + ", because its status is " + scheme.about().status());
        need(node, tests.stream().anyMatch(test -> test.expect().equals("not-eligible")), "expects not-eligible");
        need(
                node,
                tests.stream().anyMatch(test -> test.expect().equals("unknown") && !test.capped()),
                "expects unknown, with a fact that is missing");
    }

    private void need(DefinitionNode node, boolean found, String which) {
        if (!found) {
            faults.entry(node, "tests", "a test that " + which);
        }
    }

    private Optional<SampleTest> test(DefinitionNode at, Scheme scheme) {
        Optional<LocalDate> asOf = Nodes.day(at, "asOf", faults);
        if (asOf.isEmpty()) {
            faults.entry(at, "asOf", "the day for which is asked, as YYYY-MM-DD");
            return Optional.empty();
        }
        int before = faults.count();
        Map<String, FactValue> known = new HashMap<>();
        at.at("facts").ifPresent(given -> given.entries()
                .forEach((name, value) -> fact(name, value).ifPresent(read -> known.put(name, read))));
        Map<String, BigDecimal> amounts = amounts(at, scheme);
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new SampleTest(
                        at.text("name"),
                        asOf.get(),
                        known,
                        at.text("expect"),
                        "true".equals(at.text("capped")),
                        names(at, "missing"),
                        names(at, "because"),
                        names(at, "benefits"),
                        amounts,
                        at.at("days").flatMap(Nodes::whole),
                        at));
    }

    private Optional<FactValue> fact(String name, DefinitionNode value) {
        Fact fact = facts.get(name);
        if (fact == null) {
            faults.add(value, name, Faults.noFact(name, facts.keySet()));
            return Optional.empty();
        }
        FactReading.Read read = values.read(fact, Objects.requireNonNullElse(Nodes.raw(value), ""));
        if (read.value() == null) {
            faults.add(value, name, read.expected());
        }
        return Optional.ofNullable(read.value());
    }

    private Map<String, BigDecimal> amounts(DefinitionNode at, Scheme scheme) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        at.at("amounts").ifPresent(given -> given.entries().forEach((id, rupees) -> {
            if (scheme.benefits().stream().noneMatch(benefit -> benefit.id().equals(id))) {
                faults.add(rupees, id, "the id of a benefit of this scheme");
            } else if (rupees.value() instanceof Number number) {
                amounts.put(id, new BigDecimal(number.toString()));
            }
        }));
        return amounts;
    }

    private static Optional<Set<String>> names(DefinitionNode at, String key) {
        return at.at(key).map(list -> new LinkedHashSet<>(Nodes.texts(at, key)));
    }
}
