package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordCompletion.Draft;

@DisplayName("What follows from the answers on a step")
class StepCompletionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Map<String, Object> complete(Map<String, Object> fields) {
        return new StepCompletion()
                .complete(
                        new Draft("demand_step", UUID.randomUUID(), Optional.empty(), "303", Optional.empty(), fields));
    }

    @Test
    void isTheDayByWhichAnOfficeHasToAnswer() {
        assertThat(complete(Map.of("sent_on", DAY, "days", 15L)))
                .containsExactly(Map.entry("reply_due_on", DAY.plusDays(15)));
        assertThat(complete(Map.of("days", 15L))).isEmpty();
    }

    @Test
    void isHowLongAnAnswerTookButNotASilence() {
        assertThat(complete(Map.of("sent_on", DAY, "days", 15L, "answer", "PART", "answered_on", DAY.plusDays(4))))
                .containsEntry("days_to_answer", 4L);
        assertThat(complete(Map.of("sent_on", DAY, "days", 15L, "answer", "SILENCE", "answered_on", DAY.plusDays(16))))
                .doesNotContainKey("days_to_answer");
    }

    @Test
    void isTheDayFromWhichAnAppealCounts() {
        Map<String, Object> filed = Map.of("filed_on", DAY);
        Map<String, Object> replied = Map.of("filed_on", DAY, "replied_on", DAY.plusDays(12));

        assertThat(appeal(filed)).containsEntry("appeal_from", DAY.plusDays(30));
        assertThat(appeal(replied)).containsEntry("appeal_from", DAY.plusDays(12));
        assertThat(appeal(Map.of())).isEmpty();
    }

    private static Map<String, Object> appeal(Map<String, Object> fields) {
        return new RtiCompletion()
                .complete(new Draft("rti", UUID.randomUUID(), Optional.empty(), "303", Optional.empty(), fields));
    }
}
