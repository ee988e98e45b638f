package org.shakti.mis.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.NotVisibleException;

@DisplayName("What the code of modules throws")
class ModuleFaultsTest {
    private final List<ModuleFaults.Broken> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T06:00:00Z");
    private final ModuleFaults faults = new ModuleFaults(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @BeforeEach
    void listen() {
        faults.listen(told::add);
    }

    private void fail(int times, Duration apart, RuntimeException failure) {
        for (int i = 0; i < times; i++) {
            faults.failed("garden", 1, failure);
            now = now.plus(apart);
        }
    }

    @Test
    void isTooMuchWhenItComesTwentyTimesInAMinute() {
        fail(ModuleFaults.MOST - 1, Duration.ofSeconds(1), new IllegalStateException("of Asha"));
        faults.failed("other", 1, new IllegalStateException());
        assertThat(told).isEmpty();

        fail(1, Duration.ZERO, new IllegalStateException("of Asha"));

        assertThat(told).singleElement().satisfies(broken -> {
            assertThat(broken.module()).isEqualTo("garden");
            assertThat(broken.what()).startsWith("IllegalStateException at ").doesNotContain("Asha");
        });
    }

    @Test
    void isAnAccidentWhenItIsRare() {
        fail(3 * ModuleFaults.MOST, Duration.ofSeconds(4), new IllegalStateException());

        assertThat(told).isEmpty();
    }

    @Test
    void ofAFollowerIsTooMuchTheFifthTime() {
        for (int seconds : List.of(0, 1, 2, 4, 8)) {
            now = now.plusSeconds(seconds);
            assertThat(told).isEmpty();
            faults.failed("garden", ModuleFaults.OF_A_FOLLOWER, new IllegalStateException());
        }

        assertThat(told).hasSize(1);
    }

    @Test
    void isNotCountedWhereItIsARefusalOrTheWorldOutside() {
        fail(2 * ModuleFaults.MOST, Duration.ZERO, new NotVisibleException());
        fail(2 * ModuleFaults.MOST, Duration.ZERO, new UncheckedIOException(new IOException("no network")));

        assertThat(told).isEmpty();
    }
}
