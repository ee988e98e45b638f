package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("Stored records")
class StoredRecordsTest {
    private static final Map<Dialect, Garden> GARDENS = new java.util.EnumMap<>(Dialect.class);

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
    void keepEveryKindOfField(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView neighbour = garden.garden(Garden.ASHA, "Next door");
        Map<String, Object> fields = Map.ofEntries(
                Map.entry("title", "कमल का बाग 𝒳"),
                Map.entry("story", "x".repeat(40_000) + "\nend"),
                Map.entry("trees", 12L),
                Map.entry("area", new BigDecimal("123456789.1234")),
                Map.entry("rent", 9_007_199_254_740_993L),
                Map.entry("laid_on", LocalDate.of(1901, 2, 28)),
                Map.entry("watered_at", Instant.parse("2026-03-29T01:30:00.123456Z")),
                Map.entry("fenced", true),
                Map.entry("fence", "Bamboo"),
                Map.entry("soil", "LOAM"),
                Map.entry("crops", List.of("PEA", "BEAN")),
                Map.entry("neighbour", neighbour.id().toString()),
                Map.entry("block", "2734"),
                Map.entry("plan", "0197a5c0-0000-7000-8000-000000000001"),
                Map.entry(
                        "beds",
                        List.of(
                                Map.of("crop", "PEA", "length", new BigDecimal("1.5")),
                                Map.of("crop", "BEAN", "dug_on", LocalDate.of(2024, 2, 29)))));

        RecordView made = garden.records.create(Garden.ASHA, Garden.draft(fields));
        RecordView found = garden.records.find(Garden.ASHA, "garden", made.id());

        assertThat(found).isEqualTo(made);
        assertThat(found.fields()).containsAllEntriesOf(fields);
        assertThat(found.fields().get("code").toString()).startsWith("G").matches(CodeMaker::holds);
        assertThat(found.envelope().state()).isEqualTo("BARE");
        assertThat(found.envelope().root()).isEqualTo(made.id());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void putIdentityIntoTheVaultOnly(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.records.create(
                Garden.ASHA,
                Garden.draft(Map.of("title", "Rose", "keeper_name", "Canary Name", "keeper_phone", "9000000001")));

        assertThat(made.held()).containsExactlyInAnyOrder("keeper_name", "keeper_phone");
        assertThat(made.fields()).containsOnlyKeys("title", "code");
        assertThat(garden.records.find(Garden.ASHA, "garden", made.id()).held()).isEqualTo(made.held());
        assertThat(garden.transactions().<Map<String, Object>>read(s -> garden.room.vault.open(s, "garden", made.id())))
                .containsEntry("keeper_name", "Canary Name");
        assertThat(garden.records
                        .history(Garden.ASHA, "garden", made.id())
                        .get(0)
                        .changes()
                        .get("keeper_name"))
                .isEqualTo(new HistoryEntry.Change(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void answerARepeatedDraftAsTheFirstTime(Dialect dialect) {
        Garden garden = in(dialect);
        UUID id = UUID.randomUUID();
        NewRecord draft = Garden.withId(id, Garden.draft(Map.of("title", "Mint", "trees", 3)));

        RecordView first = garden.records.create(Garden.ASHA, draft);
        RecordView again = garden.records.create(Garden.ASHA, draft);

        assertThat(again).isEqualTo(first);
        assertThat(garden.records.history(Garden.ASHA, "garden", id)).hasSize(1);
        assertThatThrownBy(() -> garden.records.create(
                        Garden.ASHA, Garden.withId(id, Garden.draft(Map.of("title", "Mint", "trees", 4)))))
                .isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void mergeChangesThatDoNotOverlap(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Fern");
        Instant theirs = garden.records
                .change(Garden.BINA, change(made, 1, Map.of("trees", Optional.of(7))))
                .envelope()
                .changedAt();

        RecordView merged = garden.records.change(Garden.ASHA, change(made, 1, Map.of("soil", Optional.of("SAND"))));

        assertThat(merged.fields()).containsEntry("trees", 7L).containsEntry("soil", "SAND");
        assertThat(merged.envelope().version()).isEqualTo(3);
        assertThatThrownBy(() -> garden.records.change(Garden.ASHA, change(made, 1, Map.of("trees", Optional.of(8)))))
                .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.clashes())
                        .containsExactly(new ConflictException.Clash("trees", 8L, 7L, "bina", theirs, 2)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tellTheirHistoryNewestFirst(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Ivy");
        garden.records.change(Garden.BINA, change(made, 1, Map.of("trees", Optional.of(7))));
        garden.records.change(Garden.BINA, change(made, 2, Map.of("trees", Optional.empty())));

        List<HistoryEntry> history = garden.records.history(Garden.ASHA, "garden", made.id());

        assertThat(history).extracting(HistoryEntry::action).containsExactly("changed", "changed", "created");
        assertThat(history.get(0).changes())
                .containsEntry("trees", new HistoryEntry.Change(Optional.of(7), Optional.empty()));
        assertThat(history.get(2).changes())
                .containsEntry("title", new HistoryEntry.Change(Optional.empty(), Optional.of("Ivy")));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void writeNothingWhenNothingChanges(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Moss");

        RecordView same = garden.records.change(Garden.ASHA, change(made, 1, Map.of("title", Optional.of(" Moss "))));

        assertThat(same).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void lookTheSameWhenHiddenAndWhenMissing(Dialect dialect) {
        Garden garden = in(dialect);
        RecordView made = garden.garden(Garden.ASHA, "Reed");

        for (UUID id : List.of(made.id(), UUID.randomUUID())) {
            assertThatThrownBy(() ->
                            garden.records.find(Garden.within("carl", Set.of("304"), Optional.empty()), "garden", id))
                    .isInstanceOf(NotVisibleException.class);
        }
        assertThatThrownBy(() -> garden.records.find(Garden.ASHA, "no_such_type", made.id()))
                .isInstanceOf(NotVisibleException.class);
    }

    private static RecordChange change(RecordView record, long base, Map<String, Optional<Object>> fields) {
        return new RecordChange(record.type(), record.id(), base, fields, Set.of());
    }
}
