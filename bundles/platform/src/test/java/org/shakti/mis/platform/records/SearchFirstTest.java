package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Search first")
class SearchFirstTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final NewRecord DRAFT = Garden.draft(Map.of("title", "Lily"));

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesANewRecordUntilItsMakerHasSearched(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            SearchFirst noon = at(garden, NOON);
            assertRefused(noon, Garden.ASHA);

            noon.searched(Garden.ASHA, look(Optional.empty()));
            assertRefused(noon, Garden.ASHA);

            noon.searched(Garden.ASHA, look(Optional.of("GA")));
            assertThatCode(() -> noon.demand(Garden.ASHA, DRAFT)).doesNotThrowAnyException();
            assertRefused(noon, Garden.BINA);
            assertRefused(at(garden, NOON.plus(Duration.ofMinutes(61))), Garden.ASHA);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void letsTheSameRecordBeSentAgain(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            NewRecord sent = Garden.withId(UUID.randomUUID(), DRAFT);
            garden.records.create(Garden.ASHA, sent);

            assertThatCode(() -> at(garden, NOON).demand(Garden.ASHA, sent)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void takesWhatWasMadeAwayFromTheNetworkAndSaysSo(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            NewRecord away = Garden.draft(Map.of("title", "Lily", "seen_nearby_on", "2026-03-31"));

            assertThatCode(() -> at(garden, NOON).demand(Garden.ASHA, away)).doesNotThrowAnyException();
            assertThat(garden.records.create(Garden.ASHA, away).fields()).containsKey("seen_nearby_on");
            assertRefused(at(garden, NOON), Garden.ASHA);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tellsThatSomebodyElseKeepsACodeAndNothingMore(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            RecordView made = garden.garden(Garden.BINA, "Hidden");
            String code = made.fields().get("code").toString();
            SearchFirst noon = at(garden, NOON);

            assertThatThrownBy(() -> noon.keptSomewhere(Garden.ASHA, "garden", ""))
                    .isInstanceOf(MalformedInputException.class);
            assertRefused(noon, Garden.ASHA);
            assertThat(noon.keptSomewhere(Garden.ASHA, "garden", code.toLowerCase(java.util.Locale.ROOT)))
                    .isTrue();
            assertThat(noon.keptSomewhere(Garden.ASHA, "garden", "GNOTHERE")).isFalse();
            assertThatCode(() -> noon.demand(Garden.ASHA, DRAFT)).doesNotThrowAnyException();
        }
    }

    private static SearchFirst at(Garden garden, Instant now) {
        return new SearchFirst(
                garden.transactions(), garden.catalogues, garden.room.rooms, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RecordQuery look(Optional<String> prefix) {
        return new RecordQuery("garden", List.of(), prefix, Optional.empty(), 20, Optional.empty());
    }

    private static void assertRefused(SearchFirst searchFirst, Caller caller) {
        assertThatThrownBy(() -> searchFirst.demand(caller, DRAFT))
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> ((InvalidInputException) e).errors().get(0).code())
                .isEqualTo("search-first");
    }
}
