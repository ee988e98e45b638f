package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.definitions.PackFolder;
import org.shakti.mis.platform.modules.ModuleFaults;

@DisplayName("An answer that was not there before")
class NewAnswersTest {
    private static final Catalogue CATALOGUE =
            PackFolder.catalogue(Path.of("src/test/resources/packs/sample")).current();
    private static final RecordType GARDEN = CATALOGUE.type("garden").orElseThrow();
    private static final Map<String, Object> CHOSEN = Map.of(
            "soil", "LOAM", "crops", List.of("PEA"), "beds", List.of(Map.of("crop", "PEA"), Map.of("crop", "BEAN")));

    @Test
    void isNoCodeOfAPackThatIsSwitchedOff() {
        assertThat(faults(Map.of(), CHOSEN, false))
                .containsExactlyInAnyOrder(
                        "soil switched-off",
                        "crops switched-off",
                        "beds[0].crop switched-off",
                        "beds[1].crop switched-off");
        assertThat(faults(Map.of(), CHOSEN, true)).isEmpty();
    }

    @Test
    void mayBeACodeThatStoodThere() {
        assertThat(faults(CHOSEN, CHOSEN, false)).isEmpty();
        assertThat(faults(CHOSEN, Map.of("crops", List.of("PEA", "BEAN")), false))
                .containsExactly("crops switched-off");
        assertThat(faults(CHOSEN, Map.of("beds", List.of(Map.of("crop", "BEAN"), Map.of("crop", "PEA"))), false))
                .as("rows in another order")
                .isEmpty();
    }

    @Test
    void isNoWholeAadhaarNumberAmongWordsOfAnyType() {
        Map<String, Object> told = Map.of("story", "the number is 2341.2341.2346", "title", "2341 2341 2346");

        assertThat(faults(Map.of(), told, true)).containsExactly("story aadhaar");
        assertThat(faults(told, told, true)).as("it stood there").isEmpty();
        assertThat(faults(Map.of(), Map.of("story", "call 9000010026"), true)).isEmpty();
    }

    @Test
    void isNoStepWhereARuleSaysThatItsPackIsOff() {
        RecordRules rules = new RecordRules(new ModuleFaults(), source -> type -> true);
        RecordView garden = record(Map.of());
        assertThat(rules.off(garden, "SOWN")).isFalse();

        rules.add(
                new RecordRule() {
                    @Override
                    public List<org.shakti.mis.api.error.FieldError> check(
                            Optional<RecordView> before, RecordView after) {
                        return List.of();
                    }

                    @Override
                    public List<org.shakti.mis.api.error.FieldError> checkStep(RecordView record, String to) {
                        throw new ModuleOffException("sample");
                    }
                },
                Map.of("record.type", "garden"));
        assertThat(rules.off(garden, "SOWN")).isTrue();
    }

    private static List<String> faults(Map<String, Object> before, Map<String, Object> after, boolean on) {
        var place = ValueCheck.Place.start(java.time.LocalDate.EPOCH, Instant.EPOCH, CATALOGUE);
        DefinitionCheck.Checked checked = DefinitionCheck.Checked.empty().with(place);
        checked.fields().putAll(after);
        new NewAnswers(CATALOGUE, pack -> on).check(GARDEN, Optional.of(record(before)), checked);
        return checked.faults().all().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static RecordView record(Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                "BARE", "303", "org", "asha", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "asha");
        return new RecordView("garden", id, envelope, fields, Set.of(), Set.of());
    }
}
