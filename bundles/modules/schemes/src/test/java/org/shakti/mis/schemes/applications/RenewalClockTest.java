package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.schemes.definitions.ShippedPacks;

@DisplayName("The clock of a renewal")
class RenewalClockTest {
    private static final LocalDate FILED = LocalDate.of(2026, 1, 10);
    private final Clock clock = new ShippedPacks()
            .catalogue().workflows().get(FilingCompletion.TYPE).clocks().stream()
                    .filter(one -> one.id().equals("TL_SCHEME_RENEW"))
                    .findFirst()
                    .orElseThrow();

    /** A clock whose condition does not hold when its day is written begins with the answer by which it holds. */
    @Test
    void waitsUntilSheHasReceivedWheneverItsDayWasWritten() {
        Map<String, LocalDate> told = new HashMap<>(Map.of("renew_on", FILED.plusYears(1)));
        assertThat(runs(told)).as("before it is handed in").isFalse();
        told.put("filed_on", FILED);
        assertThat(runs(told)).as("handed in").isFalse();
        told.put("received_on", FILED.plusDays(20));
        assertThat(runs(told)).as("received").isTrue();
    }

    @Test
    void waitsForANewDayAfterTheRenewal() {
        Map<String, LocalDate> told = new HashMap<>(
                Map.of("filed_on", FILED.plusDays(400), "received_on", FILED, "renew_on", FILED.plusYears(1)));
        assertThat(runs(told)).as("handed in again").isFalse();
        told.put("received_on", FILED.plusDays(420));
        assertThat(runs(told)).as("received again, the day is the former one").isFalse();
        told.put("renew_on", FILED.plusYears(2));
        assertThat(runs(told)).isTrue();
    }

    private boolean runs(Map<String, LocalDate> told) {
        return clock.when()
                .map(when -> Conditions.holds(when, Condition.Facts.of(told), FILED))
                .orElse(true);
    }
}
