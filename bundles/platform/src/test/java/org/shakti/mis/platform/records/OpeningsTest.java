package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Who opened a file")
class OpeningsTest {
    private static final Instant NOON = Instant.parse("2026-04-01T06:30:00Z");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isKeptOncePerPersonAndDayAndAudited(Dialect dialect) throws Exception {
        try (Garden garden = new Garden(dialect)) {
            RecordView lily = garden.garden(Garden.ASHA, "Lily");
            RecordView rose = garden.garden(Garden.ASHA, "Rose");
            Openings today = at(garden, NOON);

            today.opened(Garden.BINA, lily);
            today.opened(Garden.BINA, lily);
            today.opened(Garden.ASHA, lily);
            today.stop();
            Openings evening = at(garden, NOON.plus(Duration.ofHours(3)));
            evening.opened(Garden.BINA, lily);
            evening.stop();
            Openings tomorrow = at(garden, NOON.plus(Duration.ofDays(1)));
            tomorrow.opened(Garden.BINA, lily);
            assertThat(tomorrow.write()).isEqualTo(1);

            assertThat(tomorrow.of(lily.id(), 10))
                    .containsExactly(
                            new Openings.Opener("bina", NOON.plus(Duration.ofDays(1)), 2),
                            new Openings.Opener("asha", NOON, 1));
            assertThat(tomorrow.of(rose.id(), 10)).isEmpty();
            assertThat(audited(garden, lily.id())).containsExactlyInAnyOrder("bina ", "asha ", "bina ");
            tomorrow.stop();
        }
    }

    private static Openings at(Garden garden, Instant now) {
        return new Openings(
                garden.transactions(),
                garden.room.audit.trail(),
                garden.catalogues,
                garden.room.rooms,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Who, and whatever else was told: nothing. */
    private static List<String> audited(Garden garden, UUID id) {
        return garden.transactions().read(session -> {
            List<String> rows = new ArrayList<>();
            try (var select = session.connection()
                    .prepareStatement("SELECT done_by, detail FROM audit_log WHERE action = ? AND target = ?")) {
                select.setString(1, Openings.DEED);
                select.setString(2, "garden:" + id);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(row.getString(1) + " " + row.getString(2));
                    }
                }
            }
            return rows;
        });
    }
}
