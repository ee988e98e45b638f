package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Truth;

@Label("The compiled engine")
class EngineTest {
    private static final JsonNode FACTS = RandomRules.facts();

    @Property(tries = 3000)
    void judgesEveryCriterionAsTheSlowReferenceDoes(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        ObjectNode tree = random.group(4);
        JsonNode person = random.person();
        LocalDate asOf = random.day();

        Trial trial = new Trial(FACTS, tree);
        RuleProgram.Outcome outcome = trial.explain(person, asOf);

        SlowReference slow = new SlowReference(FACTS, person, asOf);
        List<JsonNode> criteria = Trial.flat(tree);
        assertThat(outcome.rules()).hasSameSizeAs(criteria);
        for (int i = 0; i < criteria.size(); i++) {
            assertThat(outcome.of(i)).as("%s", criteria.get(i)).isEqualTo(truth(slow.truth(criteria.get(i))));
        }
        assertThat(outcome.truth()).isEqualTo(truth(slow.truth(tree)));
        assertThat(trial.judge(person, asOf)).isEqualTo(outcome.truth());
    }

    @Property(tries = 2000)
    void asksOnlyForWhatCouldDecide(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        ObjectNode tree = random.group(4);
        JsonNode person = random.person();
        LocalDate asOf = random.day();

        Set<String> missing =
                new TreeSet<>(new Trial(FACTS, tree).explain(person, asOf).missing());

        assertThat(missing).isEqualTo(new SlowReference(FACTS, person, asOf).missing(tree));
    }

    @Property(tries = 3000)
    void neverTurnsAYesIntoANoOrBackWhenSomethingMoreBecomesKnown(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        ObjectNode tree = random.group(4);
        ObjectNode person = (ObjectNode) random.person();
        LocalDate asOf = random.day();
        Trial trial = new Trial(FACTS, tree);
        Truth before = trial.judge(person, asOf);

        FACTS.forEach(fact -> learn(fact, person, random));

        if (before != Truth.UNKNOWN) {
            assertThat(trial.judge(person, asOf)).isEqualTo(before);
        }
    }

    /** An age that follows from a birth is known already; another one beside it would contradict it. */
    private static void learn(JsonNode fact, ObjectNode person, RandomRules random) {
        String name = fact.get("fact").asText();
        boolean derived = fact.hasNonNull("derived");
        JsonNode range = person.path(name);
        if (range.isObject()) {
            person.put(
                    name,
                    range.has("min")
                            ? range.get("min").asInt()
                            : range.get("max").asInt());
        } else if (range.isMissingNode() && !derived) {
            person.set(name, random.value(fact.get("type").asText()));
        }
    }

    private static Truth truth(Boolean truth) {
        return truth == null ? Truth.UNKNOWN : truth ? Truth.TRUE : Truth.FALSE;
    }
}
