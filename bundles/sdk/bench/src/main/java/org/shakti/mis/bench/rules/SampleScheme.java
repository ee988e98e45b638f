package org.shakti.mis.bench.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.Operator;
import org.shakti.mis.schemes.rules.Rule;

/**
 * A scheme of six criteria, said twice: as a tree of criteria and in the expression language (CEL).
 *
 * @param criteria the tree
 * @param expressions each criterion as an expression
 */
record SampleScheme(Rule.Group criteria, List<String> expressions) {
    private static final Labels NONE = new Labels(Map.of());

    /** Returns the whole as one expression. */
    String expression() {
        return expressions.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" && "));
    }

    static List<SampleScheme> make(int count, SampleFacts chance) {
        Map<String, Fact> facts = SampleFacts.registry();
        List<SampleScheme> schemes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            schemes.add(new Maker(facts, chance).make());
        }
        return schemes;
    }

    /** Says both at once, so that they cannot differ. */
    private static final class Maker {
        private final Map<String, Fact> facts;
        private final SampleFacts chance;
        private final List<Rule> rules = new ArrayList<>();
        private final List<String> expressions = new ArrayList<>();

        private Maker(Map<String, Fact> facts, SampleFacts chance) {
            this.facts = facts;
            this.chance = chance;
        }

        private SampleScheme make() {
            int low = chance.number(40);
            int high = low + 20 + chance.number(40);
            add(leaf("age", Operator.BETWEEN, number(low), number(high)), "age >= " + low + " && age <= " + high);
            Set<String> genders = chance.some(List.of("F", "M", "T"), 3);
            add(in("gender", genders), "gender in " + list(genders));
            int most = 100_000 + chance.number(200) * 1000;
            add(leaf("income", Operator.AT_MOST, number(most)), "income <= " + most);
            Set<String> states = chance.some(SampleFacts.STATES, 30);
            add(in("state", states), "state in " + list(states));
            any();
            Set<String> papers = chance.some(SampleFacts.PAPERS, 12);
            add(in("papers", papers), "papers.exists(p, p in " + list(papers) + ")");
            return new SampleScheme(group(rules, List.of()), List.copyOf(expressions));
        }

        private void any() {
            Set<String> castes = chance.some(SampleFacts.CASTES, 3);
            int percent = 20 + chance.number(60);
            Set<String> marital = chance.some(SampleFacts.MARITAL, 3);
            List<Rule> any = List.of(
                    in("caste", castes),
                    leaf("disability", Operator.AT_LEAST, number(percent)),
                    in("marital", marital));
            add(
                    group(List.of(), any),
                    "caste in " + list(castes) + " || disability >= " + percent + " || marital in " + list(marital));
        }

        private void add(Rule rule, String expression) {
            rules.add(rule);
            expressions.add(expression);
        }

        private Rule in(String fact, Set<String> codes) {
            return leaf(fact, Operator.IN, codes.toArray());
        }

        private Rule leaf(String fact, Operator op, Object... values) {
            Fact known = java.util.Objects.requireNonNull(facts.get(fact), fact);
            return new Rule.Leaf(fact, known, op, List.of(values), NONE, Provenance.UNKNOWN, NONE);
        }

        private static Rule.Group group(List<Rule> all, List<Rule> any) {
            return new Rule.Group("group", all, any, List.of(), NONE, Provenance.UNKNOWN, NONE);
        }

        private static BigDecimal number(int value) {
            return BigDecimal.valueOf(value);
        }

        private static String list(Set<String> codes) {
            return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", ", "[", "]"));
        }
    }
}
