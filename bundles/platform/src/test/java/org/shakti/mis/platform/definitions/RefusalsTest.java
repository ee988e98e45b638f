package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

@DisplayName("A refusal of a pack")
class RefusalsTest {
    private static final String TYPE = "record-types/orchard.yaml";
    private static final String FLOW = "workflows/tending.yaml";
    private static final String FIGURES = "indicators/figures.yaml";
    private static final String SHEET = "imports/register.yaml";

    @Test
    void namesFileLineKeyAndWhatWasExpected() {
        List<Refusal> refusals =
                PackInMemory.refusals(PackInMemory.sample("orchard").replacing(TYPE, "kind: money", "kind: cash"));

        assertThat(refusals).hasSize(1);
        Refusal refusal = refusals.get(0);
        assertThat(refusal.pack()).isEqualTo("orchard");
        assertThat(refusal.file()).isEqualTo(TYPE);
        assertThat(refusal.line()).isEqualTo(16);
        assertThat(refusal.key()).isEqualTo("kind");
        assertThat(refusal.expected()).startsWith("one of text, long-text, integer");
    }

    @Test
    void collectsEverythingThatIsWrong() {
        List<Refusal> refusals = PackInMemory.refusals(PackInMemory.sample("orchard")
                .replacing(TYPE, "kind: money", "kind: cash")
                .replacing(FLOW, "initial: PLANTED", "initial: planted")
                .replacing("code-lists/lists.csv", "fruit,PEAR", "fruit,pear"));

        assertThat(refusals).extracting(Refusal::file).containsExactlyInAnyOrder(TYPE, FLOW, "code-lists/lists.csv");
    }

    @Test
    void leavesTheOtherPacksAsTheyAre() {
        LiveCatalogue live = PackInMemory.read(
                PackInMemory.sample("orchard"),
                PackInMemory.sample("beekeeping").replacing("record-types/hive.yaml", "list: fruit", "list: fruits"));

        assertThat(live.current().packs()).containsOnlyKeys("orchard");
        assertThat(live.current().types()).doesNotContainKey("hive");
        assertThat(live.current().boards().get("orchard-overview").rows()).doesNotContain("WITH_HIVES");
        assertThat(live.current().refusals())
                .containsExactly(new Refusal(
                        "beekeeping",
                        "record-types/hive.yaml",
                        9,
                        "blossom",
                        "an existing code list, not fruits (near it: fruit)"));
    }

    @Test
    void saysWhichKeysThereAreWhenOneIsUnknown() {
        assertThat(PackInMemory.refusals(
                        PackInMemory.sample("orchard").replacing(TYPE, "declinable: true", "declineable: true")))
                .first()
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("declineable");
                    assertThat(refusal.expected()).contains("declinable", "shownWhen");
                });
    }

    @Test
    void showsHowNeedsAreWritten() {
        List<Refusal> refusals = PackInMemory.refusals(
                PackInMemory.sample("orchard").replacing("pack.yaml", "switchable: true", "needs: {cases: \"[1,2)\"}"));

        assertThat(refusals)
                .extracting(Refusal::key, Refusal::expected)
                .containsExactly(tuple(
                        "needs", "a list of packs, each with its versions, such as - {pack: cases, range: \"[1,2)\"}"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                TYPE + "|list: fruit, label: {en: Fruits}|list: nuts, label: {en: Fruits}|fruits",
                TYPE + "|{irrigated: {is: true}}|{watered: {is: true}}|watered",
                TYPE + "|{irrigated: {is: true}}|{irrigated: {min: 1}}|irrigated",
                TYPE + "|{fruits: {present: true}}|{fruits: {has: PLUM}}|PLUM",
                TYPE + "|{onOrAfter: $planted_on}|{onOrAfter: $price}|$price",
                TYPE + "|key: price|key: owner|owner",
                TYPE + "|class: identity|class: identity, index: value|owner_name",
                TYPE + "|workflow: tending|workflow: mending|workflow",
                TYPE + "|code: {field: code|code: {field: price|price",
                TYPE + "|fields: [first_harvest_on]|fields: [harvest]|harvest",
                FLOW + "|initial: PLANTED|initial: SOWN|SOWN",
                FLOW + "|terminal: [CLEARED]|main: [PLANTED, CLEARED, BEARING]|BEARING",
                FLOW + "|to: BEARING, event: bear|to: BORE, event: bear|BORE",
                FLOW + "|evidence: [RECEIPT]|evidence: [LETTER]|LETTER",
                FLOW + "|children: {visit:|children: {hive:|hive",
                FLOW + "|stopsOn: {states: [CLEARED]}|stopsOn: {field: cleared_on}|cleared_on",
                FIGURES + "|count: orchard%    anyOf: [{type: orchard}]|count: orchard%    anyOf: [{type: hive}]|type",
                FIGURES + "|countsAs: BEARING_ORCHARDS|countsAs: PLANTED|PLANTED",
                FIGURES + "|on: visited_on|on: remarks|remarks",
                "boards/overview.yaml|indicator: BEARING_ORCHARDS|indicator: OTHERS|OTHERS",
                SHEET + "|parent: o|parent: x|parent",
                SHEET + "|main_fruit: main_fruit|main_fruit: planted_on|planted_on",
                SHEET + "|to: BEARING|to: BORN|BORN",
                SHEET + "|fields: {visited_on: bearing_since}|fields: {visited: bearing_since}|visited",
                "pack.yaml|kind: module|kind: state-pack%regions: [99]%needs: [{pack: earth}]|earth",
            })
    void namesWhatDoesNotExist(String file, String before, String after, String key) {
        PackInMemory pack =
                PackInMemory.sample("orchard").replacing(file, before.replace('%', '\n'), after.replace('%', '\n'));

        assertThat(PackInMemory.refusals(pack)).anySatisfy(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.file()).isEqualTo(file);
            assertThat(refusal.line()).isPositive();
        });
    }

    @Test
    void namesAStateThatNothingLeadsTo() {
        assertThat(PackInMemory.refusals(PackInMemory.sample("orchard")
                        .replacing(FLOW, "transitions:", "  - {code: LOST, label: {en: Lost}}\ntransitions:")))
                .containsExactly(
                        new Refusal("orchard", FLOW, 10, "LOST", "a state that transitions lead to from PLANTED"));
    }

    @Test
    void namesANeedThatIsNotMet() {
        assertThat(PackInMemory.refusals(
                        PackInMemory.sample("orchard"),
                        PackInMemory.sample("beekeeping").replacing("pack.yaml", "[1,2)", "[2,3)")))
                .containsExactly(
                        new Refusal("beekeeping", "pack.yaml", 5, "orchard", "the pack in version [2,3), not 1.2.0"));
        assertThat(PackInMemory.refusals(PackInMemory.sample("beekeeping")))
                .extracting(Refusal::expected)
                .containsExactly("a pack that is installed and accepted");
    }

    @Test
    void namesAReferenceToAPackThatIsNotNeeded() {
        assertThat(PackInMemory.refusals(
                        PackInMemory.sample("orchard"),
                        PackInMemory.module("stranger")
                                .with("record-types/x.yaml", "type: hut\ntitle: {en: Hut}\nparent: orchard\n")))
                .extracting(Refusal::line, Refusal::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        3, "a pack that names orchard among its needs, because this belongs to it"));
    }

    @Test
    void comesWhenTheDescriptionItselfIsMissing() {
        assertThat(PackInMemory.refusals(new PackInMemory("empty")))
                .extracting(Refusal::pack, Refusal::file)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("empty", "pack.yaml"));
    }
}
