package org.shakti.mis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordView.Entered;

@DisplayName("An award")
class AwardTest {
    private static final UUID RECORD = UUID.randomUUID();
    private static final LocalDate AWARDED = LocalDate.of(2021, 1, 22);

    @Test
    void countsItsDaysUntilItIsPaidInFull() {
        var path = List.of(
                step("APPLIED", AWARDED.minusDays(100)),
                step("AWARDED", AWARDED),
                step("PART_PAID", AWARDED.plusDays(300)),
                step("PAID_FULL", AWARDED.plusDays(999)));

        assertThat(Award.of(RECORD, path, AWARDED.plusDays(2000)))
                .contains(new Award(RECORD, AWARDED, AWARDED.plusDays(999), 999));
    }

    @Test
    void countsOnWhileItIsNotPaidOrPaidInPart() {
        var path = List.of(
                step("AWARDED", AWARDED),
                step("APPEALED_SLSA", AWARDED.plusDays(50)),
                step("AWARDED", AWARDED.plusDays(400)),
                step("PART_PAID", AWARDED.plusDays(450)));

        assertThat(Award.of(RECORD, path, AWARDED.plusDays(500))).contains(new Award(RECORD, AWARDED, null, 500));
    }

    @Test
    void isNotThereBeforeTheOrderOrAfterTheEndOfTheClaim() {
        assertThat(Award.of(RECORD, List.of(step("APPLIED", AWARDED)), AWARDED)).isEmpty();
        assertThat(Award.of(
                        RECORD,
                        List.of(step("AWARDED", AWARDED), step("WRIT", AWARDED), step("CLOSED_REJECTED", AWARDED)),
                        AWARDED))
                .isEmpty();
    }

    @Test
    void countsFromTheFirstPaymentWhereItsDateWasNotKept() {
        var path = List.of(step("APPLIED", AWARDED), step("PART_PAID", AWARDED.plusDays(90)));

        assertThat(Award.of(RECORD, path, AWARDED.plusDays(100)))
                .contains(new Award(RECORD, AWARDED.plusDays(90), null, 10));
    }

    private static Entered step(String state, LocalDate on) {
        return new Entered(state, on, Instant.EPOCH, "asha", List.of());
    }
}
