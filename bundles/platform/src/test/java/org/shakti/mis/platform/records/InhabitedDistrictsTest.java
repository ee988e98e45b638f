package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The districts with records")
class InhabitedDistrictsTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areThoseOfAllOrOfOneOrganisation(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            assertThat(districts(garden, Clock.systemUTC()).of(Optional.empty()))
                    .isEmpty();
            garden.garden(Garden.ASHA, "Rose");
            garden.garden(Garden.ASHA, "Lily");
            garden.records().create(Garden.BINA, in("304"));
            InhabitedDistricts districts = districts(garden, Clock.systemUTC());

            assertThat(districts.of(Optional.empty())).containsExactlyInAnyOrder("303", "304");
            assertThat(districts.of(Optional.of("org-a"))).containsExactly("303");
            assertThat(districts.of(Optional.of("org-c"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areCountedAgainAfterAMinute(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
            InhabitedDistricts districts = districts(garden, moving(passed));
            assertThat(districts.of(Optional.empty())).isEmpty();

            garden.records().create(Garden.BINA, in("304"));

            assertThat(districts.of(Optional.empty())).isEmpty();
            passed.set(Duration.ofSeconds(61));
            assertThat(districts.of(Optional.empty())).containsExactly("304");
        }
    }

    private static Clock moving(AtomicReference<Duration> passed) {
        Clock start = Clock.fixed(Instant.parse("2026-01-15T04:30:00Z"), ZoneOffset.UTC);
        return new Clock() {
            @Override
            public Instant instant() {
                return start.instant().plus(passed.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static InhabitedDistricts districts(Garden garden, Clock clock) {
        return new InhabitedDistricts(garden.transactions(), garden.catalogues, garden.room.rooms, clock);
    }

    private static NewRecord in(String district) {
        return new NewRecord(
                "garden",
                Optional.empty(),
                Optional.empty(),
                Optional.of(district),
                Map.of("title", "South"),
                Set.of());
    }
}
