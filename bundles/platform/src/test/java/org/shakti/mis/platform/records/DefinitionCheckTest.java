package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The check against the definition")
class DefinitionCheckTest {
    private static Garden garden;

    @BeforeAll
    static void open() {
        garden = new Garden(Dialect.DERBY);
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @ParameterizedTest
    @CsvSource({
        "trees, 1.5, not-whole",
        "area, 1.23456, not-a-number",
        "laid_on, 2024-02-30, not-a-date",
        "laid_on, 0024-02-03, not-a-date",
        "watered_at, 2024-02-03, not-a-moment",
        "fenced, yes, not-yes-no",
        "soil, CLAY, not-in-list",
        "soil, PEAT, not-valid-now",
        "block, 9999, unknown-place",
        "neighbour, 17, not-an-id",
        "keeper_phone, 12, pattern",
        "nobody, x, unknown-field"
    })
    void namesWhatIsWrong(String field, String value, String code) {
        assertThat(refused(Map.of(
                        field,
                        value.matches("[0-9.]+")
                                        && !field.startsWith("keeper")
                                        && !field.equals("block")
                                        && !field.equals("neighbour")
                                ? (Object) Double.valueOf(value)
                                : value)))
                .containsExactly(field + " " + code);
    }

    @Test
    void tellsOneFaultOfAnAnswerThatCannotBeRead() {
        assertThat(refused(Map.of("title", "x".repeat(5000)))).containsExactly("title too-long");
        assertThat(refused(Map.of("title", " "))).containsExactly("title required");
    }

    @Test
    void tellsEverythingAtOnce() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "");
        fields.put("trees", 5001);
        fields.put("rent", 5);
        fields.put("fenced", true);
        fields.put("laid_on", LocalDate.now().plusDays(3));
        fields.put("crops", List.of("PEA", "NUT"));
        fields.put("neighbour", UUID.randomUUID().toString());
        fields.put("beds", List.of(Map.of("length", 1), Map.of("crop", "NUT", "depth", 1)));

        assertThat(refused(fields))
                .containsExactlyInAnyOrder(
                        "title required",
                        "trees out-of-range",
                        "area rule",
                        "fence required",
                        "laid_on in-future",
                        "crops not-in-list",
                        "neighbour not-found",
                        "beds[0].crop required",
                        "beds[1].crop not-in-list",
                        "beds[1] unknown-field");
    }

    @Test
    void refusesABlockOfAnotherDistrictWhenMadeAndWhenChanged() {
        assertThat(refused(Map.of("title", "x", "block", "2765"))).containsExactly("block place-elsewhere");
        RecordView made = garden.records.create(Garden.ASHA, Garden.draft(Map.of("title", "x", "block", "2734")));

        RecordChange moved =
                new RecordChange("garden", made.id(), 1, Map.of("block", Optional.of((Object) "2765")), Set.of());

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> garden.records.change(Garden.ASHA, moved))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("place-elsewhere");
    }

    @Test
    void refusesACodeOfOursThatWasMistyped() {
        assertThat(refused(Map.of("title", "x", "code", "GDANIHEPA0"))).containsExactly("code mistyped");
    }

    @Test
    void givesTheTextsOfARuleInAllLanguages() {
        InvalidInputException refusal = refusal(Garden.draft(Map.of("title", "x", "rent", 1)));

        assertThat(refusal.errors()).singleElement().satisfies(e -> {
            assertThat(e.values()).containsEntry("rule", "rent-needs-area");
            assertThat((Map<?, ?>) e.values().get("texts")).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u202Eb", "a\u2066b", "a\uD800", "\uDC00b", "a\u0007b", "line\nbreak", "\uFEFFx"})
    void refusesCharactersThatDeceive(String title) {
        assertThat(refused(Map.of("title", title))).contains("title bad-characters");
    }

    @Test
    void keepsTextInOneForm() {
        RecordView made = garden.records.create(
                Garden.ASHA, Garden.draft(Map.of("title", "  Cafe\u0301 ", "story", "one\r\ntwo\ttabs")));

        assertThat(made.fields()).containsEntry("title", "Caf\u00e9").containsEntry("story", "one\ntwo\ttabs");
    }

    @Test
    void countsCharactersNotUnits() {
        String eighty = "𝒳".repeat(80);

        assertThat(garden.records
                        .create(Garden.ASHA, Garden.draft(Map.of("title", eighty)))
                        .fields())
                .containsEntry("title", eighty);
        assertThat(refused(Map.of("title", eighty + "x"))).contains("title too-long");
    }

    @Test
    void refusesAnAnswerToAQuestionThatIsNotAsked() {
        assertThat(refused(Map.of("title", "x", "fenced", false, "fence", "Wood")))
                .containsExactly("fence hidden");
    }

    @Test
    void takesADeclinedQuestionAsAnswered() {
        NewRecord draft = new NewRecord(
                "garden", Optional.empty(), Optional.empty(), Optional.of("303"), Map.of("title", "x"), Set.of("soil"));
        RecordView made = garden.records.create(Garden.ASHA, draft);
        RecordView answered = garden.records.change(
                Garden.ASHA, new RecordChange("garden", made.id(), 1, Map.of("soil", Optional.of("LOAM")), Set.of()));
        RecordView declined =
                garden.records.change(Garden.ASHA, new RecordChange("garden", made.id(), 2, Map.of(), Set.of("soil")));

        assertThat(made.declined()).containsExactly("soil");
        assertThat(answered.declined()).isEmpty();
        assertThat(declined.fields()).doesNotContainKey("soil");
        assertThat(declined.declined()).containsExactly("soil");
        assertThat(refusal(new NewRecord(
                                "garden",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("303"),
                                Map.of("title", "x"),
                                Set.of("trees")))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("not-declinable");
    }

    @Test
    void doesNotBlameAChangeForWhatWasWrongBefore() {
        RecordView made = garden.garden(Garden.ASHA, "Old");
        garden.database.run("UPDATE r_garden SET f_title = NULL WHERE id = '" + made.id() + "'");

        RecordView changed = garden.records.change(
                Garden.ASHA, new RecordChange("garden", made.id(), 1, Map.of("trees", Optional.of(1)), Set.of()));

        assertThat(changed.fields()).containsEntry("trees", 1L);
    }

    private static List<String> refused(Map<String, Object> fields) {
        Map<String, Object> given = new HashMap<>(Map.of("title", "Title"));
        given.putAll(fields);
        return refusal(Garden.draft(given)).errors().stream()
                .map(e -> e.field() + " " + e.code())
                .distinct()
                .toList();
    }

    private static InvalidInputException refusal(NewRecord draft) {
        return catchThrowableOfType(InvalidInputException.class, () -> garden.records.create(Garden.ASHA, draft));
    }
}
