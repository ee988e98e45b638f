package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.entitlement.Finding;
import org.shakti.mis.api.entitlement.SchemeRule;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.testkit.Crowd;

/** What every {@link SchemeRule} has to keep. */
public interface SchemeRuleContract {
    /** Returns the rule under test. */
    SchemeRule rule();

    /** Returns the facts of an invented person who is entitled; every fact that the rule looks at is among them. */
    Map<String, FactValue> entitled();

    /** Returns the day for which is asked. */
    default LocalDate asOf() {
        return LocalDate.of(2026, 1, 15);
    }

    /** It is found by the code of its scheme. */
    @Test
    default void namesItsScheme() {
        assertThat(rule().scheme()).matches("[A-Z0-9][A-Z0-9_]{0,39}").isEqualTo(rule().scheme());
    }

    /** The sample person is entitled, and nothing is missing. */
    @Test
    default void findsTheSamplePersonEntitled() {
        Finding finding = rule().judge(entitled(), asOf());
        assertThat(finding.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(finding.missing()).isEmpty();
    }

    /** Not knowing is never a no: of somebody of whom nothing is known, it says what it would have to know. */
    @Test
    default void neverTurnsNotKnowingIntoNo() {
        Finding finding = rule().judge(Map.of(), asOf());
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.missing()).isNotEmpty();
    }

    /** Leaving one fact away never makes a no of a yes. */
    @Test
    default void staysOpenWithoutAnyOneFact() {
        for (String fact : entitled().keySet()) {
            Map<String, FactValue> known = new HashMap<>(entitled());
            known.remove(fact);
            assertThat(rule().judge(known, asOf()).verdict())
                    .as("without " + fact)
                    .isNotEqualTo(Verdict.NOT_ELIGIBLE);
        }
    }

    /** Every reason can be read, and is named once. */
    @Test
    default void explainsItself() {
        List<Finding.Reason> reasons = rule().judge(entitled(), asOf()).reasons();
        assertThat(reasons)
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.text().in("en")).isNotBlank());
        assertThat(reasons.stream().map(Finding.Reason::criterion)).doesNotHaveDuplicates();
    }

    /** It keeps no state, and is asked from many threads. */
    @Test
    default void saysTheSameToEverybody() throws InterruptedException, ExecutionException {
        SchemeRule rule = rule();
        List<Finding> said = Crowd.of(() -> rule.judge(entitled(), asOf()));
        assertThat(new HashSet<>(said)).hasSize(1);
    }
}
