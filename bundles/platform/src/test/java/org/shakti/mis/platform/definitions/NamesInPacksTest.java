package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

@DisplayName("A name that a pack uses")
class NamesInPacksTest {
    private static final String SAMPLE = "tests/orchard.yaml";
    private static final String TESTS =
            """
            tests:
              - name: young trees
                type: orchard
                today: 2026-01-15
                district: "303"
                fields: {planted_on: 2025-01-01}
                declined: [price]
                step: {from: PLANTED, to: BEARING, evidence: [DEED], ever: [PLANTED], children: {visit: 0}}
                expect: refused
            """;

    private static PackInMemory land() {
        return PackInMemory.module("land")
                .replacing("pack.yaml", "module", "national")
                .with("places/states.csv", "lgd_state_code,name_en\n19,Hills\n")
                .with("places/districts.csv", "lgd_state_code,lgd_district_code,name_common_en\n19,303,North\n");
    }

    private static PackInMemory orchard() {
        return PackInMemory.sample("orchard").with(SAMPLE, TESTS);
    }

    @Test
    void isFoundWhereItIs() {
        assertThat(PackInMemory.refusals(land(), orchard())).isEmpty();
    }

    @ParameterizedTest(name = "{2} in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                SAMPLE + "|type: orchard|young trees|type: orchad|a record type that exists: orchad (near it: orchard)",
                SAMPLE + "|planted_on:|plantd_on|plantd_on:|a field of orchard (near it: planted_on)",
                SAMPLE + "|declined: [price]|prize|declined: [prize]|a field of orchard (near it: price)",
                SAMPLE + "|\"303\"|young trees|\"304\"|the LGD code of a district, not 304",
                SAMPLE + "|to: BEARING|BARING|to: BARING|a state of the workflow tending (near it: BEARING)",
                SAMPLE + "|ever: [PLANTED]|PLANT|ever: [PLANT]|a state of the workflow tending (near it: PLANTED)",
                SAMPLE + "|[DEED]|DEAD|[DEAD]|a code of the list paper (near it: DEED)",
                SAMPLE + "|visit: 0|visits|visits: 0|a record type whose parent is orchard (near it: visit)",
                "roles/gardener.yaml|create:orchard|permissions|create:orchad|an existing record type, not orchad (near it: orchard)",
                "roles/gardener.yaml|records.create|permissions|records.creat|records.DEED:TYPE, and no deed creat (near it: create, read)",
                "code-lists/lists.csv|fruit,PEAR,2,|parent|fruit,PEAR,2,APPEL|a code of the list fruit, not APPEL (near it: APPLE)",
                "pack.yaml|kind: module|regions|kind: module%regions: [91]|the LGD code of a state or district, not 91",
                "pack.yaml|kind: module|regions|kind: district-overlay%regions: [19]|the LGD code of a district, not 19",
            })
    void isToldWhenThereIsNone(String file, String before, String key, String after, String expected) {
        PackInMemory spoiled = orchard().replacing(file, before, after.replace('%', '\n'));

        assertThat(PackInMemory.refusals(land(), spoiled))
                .extracting(Refusal::file, Refusal::key, Refusal::expected)
                .contains(tuple(file, key, expected));
    }

    /** What a pack builds on must be among its needs, or the pack falls on the day on which that goes. */
    @Test
    void mayNotBeThatOfAPackThatIsNotNeededInConditionsEither() {
        PackInMemory pears = PackInMemory.module("pears", "needs: [{pack: orchard}]")
                .with("code-lists/more.csv", "list,code,label_en\nfruit,MEDLAR,Medlar\n")
                .with(
                        "record-types/orchard.yaml",
                        "extends: orchard\nsections:\n  - id: soil\n    title: {en: Soil}\n"
                                + "    fields: [{key: stony, kind: yes-no, label: {en: Stony}}]\n");
        String rule = "extends: orchard\nrules:\n  - id: stones\n    when: {stony: {is: true}}\n"
                + "    must: {fruits: {has: MEDLAR}}\n    fields: [stony]\n    message: {en: No}\n";
        PackInMemory walls = PackInMemory.module("walls", "needs: [{pack: orchard}]");
        String foreign = "a pack that names pears among its needs, because ";

        assertThat(PackInMemory.refusals(orchard(), pears, walls.with("record-types/orchard.yaml", rule)))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(4, "stony", foreign + "stony belongs to it"),
                        tuple(5, "MEDLAR", foreign + "MEDLAR belongs to it"),
                        tuple(3, "stony", foreign + "stony belongs to it"));
        walls.with("record-types/orchard.yaml", "extends: orchard\norder: [stony]\n");
        assertThat(PackInMemory.refusals(orchard(), pears, walls))
                .extracting(Refusal::line, Refusal::key)
                .containsExactly(tuple(2, "stony"));
        walls.replacing("pack.yaml", "{pack: orchard}", "{pack: orchard}, {pack: pears}");
        assertThat(PackInMemory.refusals(orchard(), pears, walls)).isEmpty();
    }

    @Test
    void isNamedAsKeyWhereAFileNestsTooDeep() {
        String deep = "role: gardener\ntitle: {en: " + "[".repeat(60) + "]".repeat(60) + "}\n";

        assertThat(PackInMemory.refusals(PackInMemory.sample("orchard").with("roles/gardener.yaml", deep)))
                .extracting(Refusal::key, Refusal::expected)
                .containsExactly(tuple("en", "at most 40 levels, one inside the other"));
    }

    @Test
    void isOneOfThoseThatAnOverlayChanges() {
        PackTrial trial = trial(
                List.of(PackInMemory.sample("orchard")),
                PackInMemory.module("words", "needs: [{pack: orchard}]")
                        .with(
                                "record-types/orchard.yaml",
                                "extends: orchard\nchanges:\n  - {key: price, label: {en: Worth}, class: sensitive}\norder: [price]\n")
                        .with("code-lists/l.csv", "list,code,order,label_en\nfruit,PEAR,1,Pears\nfruit,PLUM,9,Plum\n")
                        .with(
                                "workflows/tending.yaml",
                                "extends: tending\nchanges:\n  - {code: BEARING, label: {en: In fruit}}\n"));

        assertThat(trial.refusals()).isEmpty();
        assertThat(trial.changes())
                .containsExactlyInAnyOrder(
                        new Changed("type", "orchard", "words", List.of("price")),
                        new Changed("type", "orchard", "class", List.of("price")),
                        new Changed("type", "orchard", "order", List.of("price")),
                        new Changed("list", "fruit", "words", List.of("PEAR")),
                        new Changed("list", "fruit", "order", List.of("PEAR")),
                        new Changed("workflow", "tending", "words", List.of("BEARING")));
    }

    @Test
    void isToldInTheOrderOfFilesAndLines() {
        PackTrial trial = trial(
                List.of(),
                orchard()
                        .replacing("workflows/tending.yaml", "initial: PLANTED", "initial: SOWN")
                        .replacing("boards/overview.yaml", "indicator: BEARING_ORCHARDS", "indicator: OTHERS")
                        .replacing("roles/gardener.yaml", "create:orchard", "create:orchad"));

        assertThat(trial.refusals())
                .extracting(Refusal::file)
                .isSorted()
                .startsWith("boards/overview.yaml")
                .contains("workflows/tending.yaml");
    }

    private static PackTrial trial(List<PackInMemory> there, PackInMemory newcomer) {
        return new PackBench(there, List.of(), (definitions, sample) -> List.of()).trial(newcomer);
    }
}
