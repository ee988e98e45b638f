package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A median or a table in a pack")
class MeasureChecksTest {
    private static final String FIGURES = "indicators/figures.yaml";
    private static final String MEDIAN =
            """
            indicators:
              - code: ALL_ORCHARDS
                title: {en: Orchards}
                count: orchard
                each: visit
                anyOf: [{type: visit}]
              - code: BEARING_ORCHARDS
                title: {en: Days until the first harvest}
                count: orchard
                anyOf: [{type: orchard}]
                median: {from: planted_on, to: first_harvest_on}
                least: 5
                by: [district, main_fruit]
                table: main_fruit
            """;

    @Test
    void isReadWithItsDatesAndItsField() {
        LiveCatalogue live = PackInMemory.read(orchard(MEDIAN));

        assertThat(live.current().refusals()).isEmpty();
        assertThat(live.current().indicators().get("BEARING_ORCHARDS").attributes())
                .containsEntry("medianFrom", "planted_on")
                .containsEntry("least", "5")
                .containsEntry("table", "main_fruit");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from: planted_on|from: code|code",
                "to: first_harvest_on|to: nowhere|nowhere",
                "table: main_fruit|table: irrigated|irrigated",
                "least: 5|least: 2|least",
                "by: [district, main_fruit]|by: [district]|main_fruit",
                "each: visit|each: nothing|each",
                "[{type: visit}]|[{type: orchard}]|orchard",
            })
    void isRefusedWhenItDoesNotHoldTogether(String before, String after, String key) {
        assertThat(PackInMemory.refusals(orchard(MEDIAN.replace(before, after))))
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.file()).isEqualTo(FIGURES))
                .anySatisfy(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static PackInMemory orchard(String figures) {
        return PackInMemory.sample("orchard").with(FIGURES, figures);
    }
}
