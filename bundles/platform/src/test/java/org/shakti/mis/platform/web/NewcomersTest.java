package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Newcomers newcomers = new Newcomers(() -> now);

    @Test
    void whileTheServerStartsWhateverIsNotServedIsMissing() {
        assertThat(newcomers.missing(Set.of("cases", "boards"), Set.of("cases")))
                .containsExactly("boards");
    }

    @Test
    void aNewcomerHasAWhileUntilItIsMissing() {
        started();

        assertThat(newcomers.missing(Set.of("cases", "visits"), Set.of("cases")))
                .isEmpty();
        now = now.plus(Newcomers.PATIENCE);
        assertThat(newcomers.missing(Set.of("cases", "visits"), Set.of("cases")))
                .isEmpty();
        now = now.plusMillis(1);
        assertThat(newcomers.missing(Set.of("cases", "visits"), Set.of("cases")))
                .containsExactly("visits");
    }

    @Test
    void whatIsLostIsMissingAfterTheSameWhile() {
        started();

        assertThat(newcomers.missing(Set.of("cases"), Set.of())).isEmpty();
        now = now.plus(Newcomers.PATIENCE).plusMillis(1);
        assertThat(newcomers.missing(Set.of("cases"), Set.of())).containsExactly("cases");
    }

    @Test
    void whatComesAgainIsANewcomerAgain() {
        started();
        newcomers.missing(Set.of("cases", "visits"), Set.of("cases"));
        now = now.plus(Newcomers.PATIENCE);
        newcomers.missing(Set.of("cases"), Set.of("cases"));
        now = now.plusSeconds(1);

        assertThat(newcomers.missing(Set.of("cases", "visits"), Set.of("cases")))
                .isEmpty();
    }

    private void started() {
        assertThat(newcomers.missing(Set.of("cases"), Set.of("cases"))).isEmpty();
    }
}
