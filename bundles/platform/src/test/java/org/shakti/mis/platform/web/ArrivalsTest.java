package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Arrivals arrivals = new Arrivals(() -> now);

    @Test
    void whileTheServerStartsWhateverIsNotServedIsMissing() {
        assertThat(arrivals.missing(Set.of("cases", "boards"), Set.of("cases"))).containsExactly("boards");
    }

    @Test
    void aNewcomerHasAWhileUntilItIsMissing() {
        started();

        assertThat(arrivals.missing(Set.of("cases", "visits"), Set.of("cases"))).isEmpty();
        now = now.plus(Arrivals.PATIENCE);
        assertThat(arrivals.missing(Set.of("cases", "visits"), Set.of("cases"))).isEmpty();
        now = now.plusMillis(1);
        assertThat(arrivals.missing(Set.of("cases", "visits"), Set.of("cases"))).containsExactly("visits");
    }

    @Test
    void whatWasServedBeforeIsMissingAtOnce() {
        started();

        assertThat(arrivals.missing(Set.of("cases"), Set.of())).containsExactly("cases");
    }

    @Test
    void whatComesAgainIsANewcomerAgain() {
        started();
        arrivals.missing(Set.of("cases", "visits"), Set.of("cases"));
        now = now.plus(Arrivals.PATIENCE);
        arrivals.missing(Set.of("cases"), Set.of("cases"));
        now = now.plusSeconds(1);

        assertThat(arrivals.missing(Set.of("cases", "visits"), Set.of("cases"))).isEmpty();
    }

    private void started() {
        assertThat(arrivals.missing(Set.of("cases"), Set.of("cases"))).isEmpty();
    }
}
