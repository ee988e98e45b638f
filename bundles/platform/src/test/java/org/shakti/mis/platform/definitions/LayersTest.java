package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.definition.State;

@DisplayName("Layers of packs")
class LayersTest {
    private static final String HILLS_TYPE = "record-types/orchard.yaml";

    private final PackInMemory land = PackInMemory.module("land")
            .replacing("pack.yaml", "module", "national")
            .with("places/states.csv", "lgd_state_code,name_en\n19,Hills\n20,Plains\n")
            .with(
                    "places/districts.csv",
                    "lgd_state_code,lgd_district_code,name_common_en\n19,303,Upper\n20,400,Lower\n");
    private final PackInMemory orchard = PackInMemory.sample("orchard");
    private final PackInMemory hills = PackInMemory.sample("hill-orchards");

    @Test
    void readAModuleWhole() {
        Catalogue catalogue = PackInMemory.read(orchard).current();

        assertThat(catalogue.refusals()).isEmpty();
        assertThat(catalogue.types()).containsOnlyKeys("orchard", "visit");
        assertThat(catalogue.lists().get("fruit").entries()).hasSize(3);
        assertThat(catalogue.workflows().get("tending").transitions()).hasSize(3);
        assertThat(catalogue.imports().get("orchard-register").records()).hasSize(2);
        assertThat(catalogue.boards().get("orchard-overview").rows()).hasSize(2);
    }

    @Test
    void letAnotherModuleAddToBoardImportAndRole() {
        Catalogue catalogue =
                PackInMemory.read(PackInMemory.sample("beekeeping"), orchard).current();

        assertThat(catalogue.refusals()).isEmpty();
        assertThat(catalogue.boards().get("orchard-overview").rows())
                .containsExactly("ALL_ORCHARDS", "WITH_HIVES", "BEARING_ORCHARDS");
        assertThat(catalogue.imports().get("orchard-register").records()).hasSize(3);
        assertThat(catalogue.roles().get("gardener").permissions()).contains("records.create:hive");
    }

    @Test
    void tellOfEachFieldWhichPackItCameFrom() {
        RecordType type = layered().in("303").types().get("orchard");

        assertThat(type.field("altitude").map(Field::pack)).contains("hill-orchards");
        assertThat(type.field("price").map(Field::pack)).contains("orchard");
        assertThat(type.pack()).isEqualTo("orchard");
    }

    @Test
    void applyAStatePackInItsDistrictsOnly() {
        LiveCatalogue live = layered();

        assertThat(live.in("303").types().get("orchard").field("altitude")).isPresent();
        assertThat(live.in("400").types().get("orchard").field("altitude")).isEmpty();
        assertThat(live.in("303")
                        .lists()
                        .get("fruit")
                        .entry("PEAR")
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Hill pear");
        assertThat(live.in("400")
                        .lists()
                        .get("fruit")
                        .entry("PEAR")
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Pear");
        assertThat(live.in("303")
                        .workflows()
                        .get("tending")
                        .state("CLEARED")
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Given up");
    }

    @Test
    void showTheWholeWithEveryAdditionAndNobodysChanges() {
        Catalogue whole = layered().current();

        assertThat(whole.refusals()).isEmpty();
        assertThat(whole.types().get("orchard").field("altitude")).isPresent();
        assertThat(whole.lists().get("fruit").entry("MANDARIN")).isPresent();
        assertThat(whole.lists().get("fruit").entries())
                .filteredOn(entry -> entry.code().equals("PEAR"))
                .extracting(entry -> entry.label().in("en"))
                .containsExactly("Pear");
        assertThat(whole.types()
                        .get("orchard")
                        .field("first_harvest_on")
                        .orElseThrow()
                        .use()
                        .required())
                .isFalse();
    }

    @Test
    void tightenHideAndOrderWhereTheyApply() {
        RecordType type = layered().in("303").types().get("orchard");

        assertThat(type.field("first_harvest_on").orElseThrow().use().required())
                .isTrue();
        assertThat(type.field("price").orElseThrow().use().shownWhen()).contains(FieldChanges.NEVER);
        assertThat(type.fields()).extracting(Field::key).startsWith("altitude", "code", "planted_on");
        assertThat(type.field("water_source").orElseThrow().label().in("bn")).isEqualTo("জলের উৎস");
    }

    @Test
    void raiseSensitivityEverywhereAtOnce() {
        LiveCatalogue live = layered();

        for (Catalogue view : List.of(live.current(), live.in("303"), live.in("400"))) {
            assertThat(view.types()
                            .get("orchard")
                            .field("water_source")
                            .orElseThrow()
                            .sensitivity())
                    .isEqualTo(Sensitivity.SENSITIVE);
        }
    }

    @Test
    void putADistrictOverItsState() {
        PackInMemory overlay = new PackInMemory("upper")
                .with(
                        "pack.yaml",
                        "id: upper\nversion: 1.0.0\nkind: district-overlay\ntitle: {en: Upper}\nregions: [303]\n"
                                + "needs: [{pack: hill-orchards}]\n")
                .with(HILLS_TYPE, "extends: orchard\nchanges:\n  - {key: altitude, label: {en: Height}}\n");
        LiveCatalogue live = PackInMemory.read(land, orchard, hills, overlay);

        assertThat(live.current().refusals()).isEmpty();
        assertThat(live.in("303")
                        .types()
                        .get("orchard")
                        .field("altitude")
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Height");
    }

    @Test
    void letNoNewcomerPushOutWhatIsThere() {
        hills.with("record-types/terrace.yaml", "type: terrace\ntitle: {en: Terrace}\n");
        PackInMemory newcomer =
                PackInMemory.module("newcomer").with("record-types/x.yaml", "type: terrace\ntitle: {en: Mine}\n");
        Catalogue catalogue = PackInMemory.read(land, orchard, hills, newcomer).current();

        assertThat(catalogue.types().get("terrace").pack()).isEqualTo("hill-orchards");
        assertThat(catalogue.refusals()).extracting(Refusal::pack).containsExactly("newcomer");
    }

    @Test
    void layAStatePackOverAModuleThatCameLater() {
        LiveCatalogue live = PackInMemory.read(hills, PackInMemory.sample("beekeeping"), orchard, land);

        assertThat(live.current().refusals()).isEmpty();
        assertThat(live.current().packs().keySet()).containsExactly("land", "orchard", "beekeeping", "hill-orchards");
        assertThat(live.in("303").types().get("orchard").field("altitude")).isPresent();
    }

    @Test
    void keepTheOrderOfCodesAndTheirPack() {
        List<CodeEntry> fruit = layered().in("303").lists().get("fruit").entries();

        assertThat(fruit).extracting(CodeEntry::code).containsExactly("APPLE", "PEAR", "QUINCE", "MANDARIN");
        assertThat(fruit).extracting(CodeEntry::pack).containsExactly("orchard", "orchard", "orchard", "hill-orchards");
        assertThat(layered().in("303").workflows().get("tending").states())
                .extracting(State::pack)
                .containsExactly("orchard", "orchard", "orchard", "hill-orchards");
    }

    @Test
    void giveClocksOfATypeAWorkflowOfItsOwn() {
        String clock = "clocks:\n  - {id: AGAIN, title: {en: Again}, startsOn: {field: visited_on}, limit: 7}\n";
        Catalogue alone = PackInMemory.read(
                        PackInMemory.sample("orchard").replacing("record-types/visit.yaml", "privacy: author\n", clock))
                .current();

        assertThat(alone.refusals()).isEmpty();
        assertThat(alone.workflowOf(alone.types().get("visit")).orElseThrow().clocks())
                .extracting(c -> c.id())
                .containsExactly("AGAIN");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "changes:|changes:%  - {key: owner_name, class: sensitive}|a class of at least identity",
                "changes:|changes:%  - {key: planted_on, required: false}|required: true, because a layer may not loosen it",
                "changes:|changes:%  - {key: planted_on, kind: text}|one of the keys key, label, help, required, class",
                "hidden: [price]|hidden: [planted_on]|a field that is never required: a required one cannot be hidden",
                "hidden: [price]|hidden: [prize]|a field of the type (near it: price)",
                "hidden: [price]|hidden: [first_harvest_on]|a field that is not hidden, because nobody could fill it in",
                "key: altitude|key: price|a name that is not yet defined by the pack orchard",
                "extends: orchard|extends: meadow|a record type that exists",
                "extends: orchard|extends: orchard%parent: visit|nothing: an extension cannot set it",
            })
    void refuseWhatLoosensOrRenames(String before, String after, String expected) {
        hills.replacing(HILLS_TYPE, before, after.replace('%', '\n'));

        assertThat(PackInMemory.refusals(land, orchard, hills))
                .extracting(Refusal::pack, Refusal::expected)
                .contains(org.assertj.core.groups.Tuple.tuple("hill-orchards", expected));
    }

    @Test
    void refuseAChangedParentOrAttributeOfACode() {
        hills.with(
                "code-lists/lists.csv",
                "list,code,parent,label_en,weight\nfruit,APPLE,,Apple,9\nfruit,PEAR,APPLE,Pear,\n");

        assertThat(PackInMemory.refusals(land, orchard, hills))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "weight", "the value it has in the pack orchard"),
                        org.assertj.core.groups.Tuple.tuple(3, "PEAR", "the parent it has in the pack orchard"));
    }

    @Test
    void refuseARoleThatOpensWhatIsNotOnesOwn() {
        PackInMemory bees = PackInMemory.sample("beekeeping")
                .replacing("roles/gardener.yaml", "records.create:hive", "accounts.manage");

        assertThat(PackInMemory.refusals(orchard, bees))
                .extracting(Refusal::key)
                .containsExactly("accounts.manage");
    }

    private LiveCatalogue layered() {
        return PackInMemory.read(land, orchard, hills);
    }
}
