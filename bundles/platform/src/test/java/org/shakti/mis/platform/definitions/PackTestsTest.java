package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.platform.workflow.Samples;

@DisplayName("The samples with which a pack tests itself")
class PackTestsTest {
    private static final String FILE = "tests/orchard.yaml";
    private static final String SAMPLE =
            """
            tests:
              - name: young trees
                type: orchard
                today: 2026-01-15
                fields: {planted_on: 2025-01-01, fruits: [APPLE], main_fruit: APPLE, irrigated: true, price: 5}
                expect: accepted
              - name: trees of tomorrow
                type: orchard
                today: 2026-01-15
                fields: {planted_on: 2026-01-16, water_source: well}
                expect: refused
                faults: [{field: planted_on, code: in-future}, {field: water_source, code: hidden}]
            """;

    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf = new Shelf(live, Optional.of(new Samples()));

    private List<Refusal> judge(PackSource... packs) {
        for (int i = 0; i < packs.length; i++) {
            shelf.change(Map.of((long) i, Optional.of(packs[i])));
        }
        return live.current().refusals();
    }

    private static PackInMemory orchard(String tests) {
        return PackInMemory.sample("orchard").with(FILE, tests);
    }

    @Test
    void letAPackComeWhenTheyHold() {
        assertThat(judge(orchard(SAMPLE))).isEmpty();
        assertThat(live.current().packs()).containsKey("orchard");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "price: 5|price: -5|that the sample is accepted; it was refused with price out-of-range|2|young trees",
                "2026-01-16|2026-01-14|that the sample is refused with planted_on in-future, water_source hidden; it was refused with water_source hidden|7|trees of tomorrow",
                "{planted_on: 2026-01-16, water_source: well}|{planted_on: 2026-01-14}|that the sample is refused with planted_on in-future, water_source hidden; it was accepted|7|trees of tomorrow",
            })
    void refuseAPackWithFileLineAndName(String before, String after, String expected, int line, String name) {
        assertThat(judge(orchard(SAMPLE.replace(before, after))))
                .containsExactly(new Refusal("orchard", FILE, line, name, expected));
        assertThat(live.current().packs()).isEmpty();
    }

    @Test
    void areJudgedOnTheDayThatTheyName() {
        String later = SAMPLE.replace("today: 2026-01-15", "today: 2026-01-17");

        assertThat(judge(orchard(later))).extracting(Refusal::key).containsExactly("trees of tomorrow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: PLANTED, to: BEARING, evidence: [RECEIPT], children: {visit: 1}|accepted|",
                "from: PLANTED, to: BEARING, children: {visit: 1}|refused|{field: evidence, code: missing-evidence}",
                "from: PLANTED, to: BEARING, evidence: [RECEIPT]|refused|{field: visit, code: missing-record}",
                "from: PLANTED, to: CLEARED|refused|{field: confirmed, code: confirmation-needed}",
                "from: PLANTED, to: CLEARED, confirmed: true|accepted|",
                "from: CLEARED, to: PLANTED|refused|{code: illegal-step}",
                "from: PLANTED, to: CLEARED, confirmed: true, on: 2027-01-01|refused|{code: in-future}",
                "from: NOWHERE, to: CLEARED|refused|{field: from, code: no-state}",
            })
    void judgeStepsOfTheWorkflow(String step, String expect, String fault) {
        String test = "tests:\n  - name: a step\n    type: orchard\n    today: 2026-01-15\n    step: {" + step
                + "}\n    expect: " + expect + "\n" + (fault == null ? "" : "    faults: [" + fault + "]\n");

        assertThat(judge(orchard(test))).isEmpty();
    }

    @Test
    void mayTestWhatAPackMakesOfAnother() {
        PackInMemory land = PackInMemory.module("land")
                .replacing("pack.yaml", "module", "national")
                .with("places/states.csv", "lgd_state_code,name_en\n19,Hills\n20,Plains\n")
                .with(
                        "places/districts.csv",
                        "lgd_state_code,lgd_district_code,name_common_en\n19,303,Upper\n20,400,Lower\n");
        String test =
                """
                tests:
                  - {name: in the hills the harvest is asked for, type: orchard, today: 2026-01-15, district: "303",
                     fields: {planted_on: 2025-01-01}, expect: refused, faults: [{field: first_harvest_on, code: required}]}
                  - {name: in the plains it is not, type: orchard, today: 2026-01-15, district: "400",
                     fields: {planted_on: 2025-01-01}, expect: accepted}
                """;

        assertThat(judge(
                        land,
                        PackInMemory.sample("orchard"),
                        PackInMemory.sample("hill-orchards").with("tests/hills.yaml", test)))
                .isEmpty();
    }

    @Test
    void mustBeOfATypeThatExistsAndHaveAShape() {
        assertThat(judge(orchard(SAMPLE.replace("type: orchard", "type: meadow"))))
                .extracting(Refusal::expected)
                .containsOnly("a record type that exists: meadow (there are: orchard, visit)");
        assertThat(PackInMemory.refusals(orchard(SAMPLE.replace("2026-01-16", "[x")
                        .replace("[x", "'2026-01-16'")
                        .replace("today: 2026-01-15", "today: 2026-02-30"))))
                .extracting(Refusal::expected)
                .containsOnly("a day of the calendar such as 2026-01-15");
    }
}
