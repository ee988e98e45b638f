package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("An identity")
class RevealsTest {
    private static final Map<Dialect, Garden> GARDENS = new java.util.EnumMap<>(Dialect.class);
    private static final Reveals.Reason VISIT = new Reveals.Reason("VISIT", " to bring seeds ");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-15T04:30:00Z"));

    private static Garden in(Dialect dialect) {
        return GARDENS.computeIfAbsent(dialect, Garden::new);
    }

    @AfterAll
    static void close() {
        GARDENS.values().forEach(Garden::close);
        GARDENS.clear();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isOpenedForAPurposeAndAuditedWithoutItsValues(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView record = kept(garden);

        Map<String, Object> values = reveals(garden).open(Garden.BINA, "garden", record.id(), VISIT);

        assertThat(values)
                .containsOnlyKeys("keeper_name", "keeper_phone")
                .containsEntry("keeper_name", "Canary Keeper")
                .containsEntry("keeper_phone", "9000000077");
        assertThat(audited(garden, record))
                .contains("bina", "purpose=VISIT", "note=to bring seeds", "fields=keeper_name,keeper_phone")
                .doesNotContain("Canary", "9000000077");
        assertThat(garden.records.history(Garden.ASHA, "garden", record.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void staysClosedToWhoMayNotReadTheRecord(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView record = kept(garden);
        Caller elsewhere = Garden.within("far", Set.of("304"), Optional.empty());
        Caller otherOwner = new Caller(
                "other", Set.of("*"), new Scope(Optional.empty(), Set.of(), true, Optional.of("other")), "en");
        Caller readsNothing = new Caller("blind", Set.of("identity.reveal"), Scope.INSTANCE, "en");

        for (Caller caller : new Caller[] {elsewhere, otherOwner}) {
            assertThatThrownBy(() -> reveals(garden).open(caller, "garden", record.id(), VISIT))
                    .isInstanceOf(NotVisibleException.class);
        }
        assertThatThrownBy(() -> reveals(garden).open(readsNothing, "garden", record.id(), VISIT))
                .isInstanceOf(NotAllowedException.class);
        assertThat(audited(garden, record)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void needsAPurposeOfTheListAndANoteThatNamesNobody(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView record = kept(garden);

        for (Reveals.Reason reason : new Reveals.Reason[] {
            new Reveals.Reason("OLD", "to bring seeds"),
            new Reveals.Reason("NONE", "to bring seeds"),
            new Reveals.Reason("VISIT", " - "),
            new Reveals.Reason("VISIT", "x".repeat(301)),
            new Reveals.Reason("VISIT", "seeds for canary keeper"),
            new Reveals.Reason("VISIT", "called 90000 00077")
        }) {
            assertThatThrownBy(() -> reveals(garden).open(Garden.ASHA, "garden", record.id(), reason))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                            .singleElement()
                            .extracting(FieldError::field)
                            .isIn("purpose", "note"));
        }
        assertThat(audited(garden, record)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isNotForWhoeverGoesThroughAllOfThem(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView record = kept(garden);
        Reveals reveals = reveals(garden);
        for (int i = 0; i < RevealThrottle.MOST; i++) {
            reveals.open(Garden.ASHA, "garden", record.id(), VISIT);
            now.updateAndGet(time -> time.plusSeconds(60));
        }

        assertThatThrownBy(() -> reveals.open(Garden.ASHA, "garden", record.id(), VISIT))
                .isInstanceOfSatisfying(TooManyRevealsException.class, e -> assertThat(e.seconds())
                        .isBetween(1L, 1801L));
        assertThat(reveals.open(Garden.BINA, "garden", record.id(), VISIT)).isNotEmpty();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(31)));
        assertThat(reveals.open(Garden.ASHA, "garden", record.id(), VISIT)).isNotEmpty();
    }

    private static RecordView kept(Garden garden) {
        return garden.records.create(
                Garden.ASHA,
                Garden.draft(Map.of("title", "Rose", "keeper_name", "Canary Keeper", "keeper_phone", "9000000077")));
    }

    private Reveals reveals(Garden garden) {
        return new Reveals(
                new Reveals.Rooms(
                        garden.transactions(),
                        garden.reader,
                        garden.room.vault,
                        garden.catalogues,
                        garden.room.audit().trail()),
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now.get();
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                });
    }

    /** What the audit log tells of reveals of a record. */
    private static String audited(Garden garden, RecordView record) {
        return garden.transactions().read(session -> {
            StringBuilder told = new StringBuilder();
            try (var query = session.connection()
                    .prepareStatement("SELECT done_by, detail FROM audit_log WHERE action = 'identity.revealed'"
                            + " AND target = ?")) {
                query.setString(1, "garden:" + record.id());
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    told.append(rows.getString(1)).append('\n').append(rows.getString(2));
                }
            }
            return told.toString();
        });
    }
}
