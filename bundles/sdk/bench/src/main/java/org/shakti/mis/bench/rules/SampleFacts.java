package org.shakti.mis.bench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactType;

/** The facts that the measured schemes ask for, and people of whom a tenth is not known. The same seed makes the same. */
final class SampleFacts {
    static final List<String> STATES = codes("S", 36);
    static final List<String> CASTES = codes("C", 8);
    static final List<String> MARITAL = codes("M", 8);
    static final List<String> PAPERS = codes("P", 40);

    private static final int MISSING = 10;

    private final Random random;

    SampleFacts(long seed) {
        random = new Random(seed);
    }

    static Map<String, Fact> registry() {
        Map<String, Fact> facts = new HashMap<>();
        List.of(
                        fact("age", FactType.INTEGER),
                        fact("income", FactType.INTEGER),
                        fact("disability", FactType.INTEGER),
                        fact("gender", FactType.CODE),
                        fact("state", FactType.CODE),
                        fact("caste", FactType.CODE),
                        fact("marital", FactType.CODE),
                        fact("papers", FactType.CODES))
                .forEach(fact -> facts.put(fact.name(), fact));
        return facts;
    }

    /** Returns a person; what is not known is not in it. */
    Map<String, FactValue> person() {
        Map<String, FactValue> person = new HashMap<>();
        put(person, "age", FactValue.Amount.of(random.nextInt(90)));
        put(person, "income", FactValue.Amount.of(random.nextInt(300) * 1000L));
        put(person, "disability", FactValue.Amount.of(random.nextInt(100)));
        put(person, "gender", FactValue.Codes.of(List.of("F", "M", "T").get(random.nextInt(3))));
        put(person, "state", FactValue.Codes.of(one(STATES)));
        put(person, "caste", FactValue.Codes.of(one(CASTES)));
        put(person, "marital", FactValue.Codes.of(one(MARITAL)));
        put(person, "papers", new FactValue.Codes(some(PAPERS, 6)));
        return person;
    }

    String one(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    Set<String> some(List<String> codes, int most) {
        Set<String> chosen = new LinkedHashSet<>();
        int size = 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            chosen.add(one(codes));
        }
        return chosen;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    private void put(Map<String, FactValue> person, String fact, FactValue value) {
        if (random.nextInt(MISSING) > 0) {
            person.put(fact, value);
        }
    }

    private static Fact fact(String name, FactType type) {
        Labels label = Labels.english(name);
        Fact.Words words = new Fact.Words(label, label);
        return new Fact(name, type, "", "", List.of(), Set.of(), words, false, Optional.empty(), "sample");
    }

    private static List<String> codes(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(prefix + i);
        }
        return List.copyOf(codes);
    }
}
