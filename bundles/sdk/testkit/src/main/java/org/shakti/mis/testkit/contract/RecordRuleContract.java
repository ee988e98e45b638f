package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.testkit.Crowd;
import org.shakti.mis.testkit.SampleRecords;

/** What every {@link RecordRule} has to keep. */
public interface RecordRuleContract {
    /** Returns the rule under test. */
    RecordRule rule();

    /** Returns the record type of its service property. */
    String type();

    /** A record without any answer is judged like any other: its required fields are not the rule's business. */
    @Test
    default void judgesARecordWithoutAnswers() {
        assertThat(rule().check(Optional.empty(), empty())).isNotNull();
        assertThat(rule().check(Optional.of(empty()), empty())).isNotNull();
    }

    /** A rule keeps no state, and is asked from many threads. */
    @Test
    default void saysTheSameToEverybody() throws InterruptedException, ExecutionException {
        RecordRule rule = rule();
        List<List<FieldError>> said = Crowd.of(() -> rule.check(Optional.empty(), empty()));
        assertThat(new HashSet<>(said)).hasSize(1);
    }

    /** A fault has a stable code and plain words. */
    @Test
    default void namesWhatIsWrong() {
        assertThat(rule().check(Optional.empty(), empty())).allSatisfy(fault -> {
            assertThat(fault.code()).matches("[a-z][a-z0-9-]*");
            assertThat(fault.message()).isNotBlank();
        });
    }

    private RecordView empty() {
        return SampleRecords.of(type(), Map.of());
    }
}
