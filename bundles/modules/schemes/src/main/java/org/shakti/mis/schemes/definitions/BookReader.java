package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.Slots;

/** Reads packs one after the other into one book. For one thread. */
final class BookReader {
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final FactReading values;

    /** Checks codes against the given lists. */
    BookReader(Map<String, Set<String>> lists) {
        values = new FactReading(fact -> codes(fact, lists));
    }

    /** Takes facts, so that schemes of any pack may ask for them. */
    void facts(Definitions pack, Faults faults) {
        new FactsReader(facts, faults).read(pack);
    }

    /** Takes schemes and bindings; all facts must have been taken. Returns the tests by the code of their scheme. */
    Map<String, List<SampleTest>> schemes(Definitions pack, Faults faults) {
        SchemeReader reader = new SchemeReader(facts, values, faults);
        SampleReader samples = new SampleReader(facts, values, faults);
        Map<String, List<SampleTest>> tests = new LinkedHashMap<>();
        for (DefinitionNode node : pack.in("schemes")) {
            int before = faults.count();
            Scheme scheme = reader.read(node, pack.pack());
            Scheme there = schemes.get(scheme.code());
            if (there != null) {
                faults.entry(node, "scheme", "a code that no other scheme has; the pack " + there.pack() + " has it");
            }
            List<SampleTest> read = samples.read(node, scheme);
            if (faults.count() == before) {
                schemes.put(scheme.code(), scheme);
                tests.put(scheme.code(), read);
            }
        }
        bindings.addAll(new BindingReader(facts, faults).read(pack));
        return tests;
    }

    /** Runs tests. */
    void run(Map<String, List<SampleTest>> tests, Faults faults) {
        List<Rule> rules = new ArrayList<>();
        tests.keySet().forEach(code -> rules.addAll(SchemeProgram.rules(scheme(code))));
        Slots slots = new Slots(facts.values(), rules);
        SampleRun run = new SampleRun(slots, faults);
        tests.forEach((code, samples) -> run.run(new SchemeProgram(scheme(code), slots), samples));
    }

    /** Returns what was read. */
    SchemeBook book(long generation) {
        return new SchemeBook(generation, facts, schemes.values(), bindings);
    }

    private Scheme scheme(String code) {
        return java.util.Objects.requireNonNull(schemes.get(code), code);
    }

    private static Optional<Set<String>> codes(Fact fact, Map<String, Set<String>> lists) {
        if (!fact.options().isEmpty()) {
            return Optional.of(new java.util.TreeSet<>(
                    fact.options().stream().map(Fact.Option::code).toList()));
        }
        return Optional.ofNullable(lists.get(fact.list()));
    }
}
