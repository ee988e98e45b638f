package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;

@DisplayName("A number by age in a pack")
class AgesChecksTest {
    private static final String FIGURES = "indicators/figures.yaml";
    private static final String AGES =
            """
            indicators:
              - code: ALL_ORCHARDS
                title: {en: Orchards}
                count: orchard
                anyOf: [{type: orchard}]
              - code: BEARING_ORCHARDS
                title: {en: Visits that wait}
                count: orchard
                ages:
                  clocks: [VISIT_DUE]
                  since: due
                  bands:
                    - {id: SOON, title: {en: still time}, to: 0}
                    - {id: LATE, title: {en: late}, from: 1, to: 30}
                    - {id: OVER, title: {en: very late}, from: 31}
            """;

    @Test
    void isReadWithItsBandsAndTheBoardWithItsPicture() {
        LiveCatalogue live = PackInMemory.read(orchard(AGES));

        assertThat(live.current().refusals()).isEmpty();
        Indicator.Ages ages =
                live.current().indicators().get("BEARING_ORCHARDS").ages().orElseThrow();
        assertThat(ages.since()).isEqualTo(Indicator.Since.DUE);
        assertThat(ages.clocks()).containsExactly("VISIT_DUE");
        assertThat(ages.bands()).filteredOn(band -> band.holds(30)).hasSize(1);
        assertThat(ages.bands()).filteredOn(band -> band.holds(-400)).hasSize(1);
        assertThat(live.current().boards().get("orchard-overview").picture()).isEqualTo(Board.Picture.FIGURES);
        assertThat(MissingTranslations.of(live.current()))
                .contains(new MissingTranslations.Missing("indicator", "BEARING_ORCHARDS.LATE", "bn"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clocks: [VISIT_DUE]|clocks: [NO_CLOCK]|NO_CLOCK",
                "clocks: [VISIT_DUE]|clocks: [VISIT_DUE], all: true|ages",
                "from: 1, to: 30|from: 2, to: 30|LATE",
                "from: 1, to: 30|from: 1, to: 29|OVER",
                "to: 0}|from: 0, to: 0}|SOON",
                "from: 31}|from: 31, to: 90}|OVER",
                "id: OVER|id: LATE|LATE",
                "since: due|since: yesterday|since",
                "ages:|anyOf: [{type: orchard}], ages:|BEARING_ORCHARDS",
                "ages:|by: [district], ages:|BEARING_ORCHARDS",
            })
    void isRefusedWhenItDoesNotHoldTogether(String before, String after, String key) {
        String text = after.contains(", ages:") || after.contains(", all:")
                ? AGES.replace(before, after.replace(", ages:", "\n    ages:").replace(", all:", "\n      all:"))
                : AGES.replace(before, after);

        assertThat(PackInMemory.refusals(orchard(text)))
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.file()).isEqualTo(FIGURES))
                .anySatisfy(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static PackInMemory orchard(String figures) {
        return PackInMemory.sample("orchard").with(FIGURES, figures);
    }
}
