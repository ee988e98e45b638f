package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.testkit.SampleRecords;
import org.shakti.mis.testkit.contract.RecordRuleContract;

@DisplayName("The rule for long visits")
class LongVisitRuleTest implements RecordRuleContract {
    @Override
    public RecordRule rule() {
        return new LongVisitRule();
    }

    @Override
    public String type() {
        return "${prefix}_visit";
    }

    @Test
    void asksForAReasonAfterFourHours() {
        assertThat(rule().check(Optional.empty(), SampleRecords.of(type(), Map.of("minutes", 300L))))
                .extracting("field")
                .containsExactly("why_long");
        assertThat(rule().check(Optional.empty(), SampleRecords.of(type(), Map.of("minutes", 240L))))
                .isEmpty();
        assertThat(rule().check(
                        Optional.empty(), SampleRecords.of(type(), Map.of("minutes", 300L, "why_long", "train"))))
                .isEmpty();
    }
}
