package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;

@DisplayName("Readers that modules bring")
class ExtensionsTest {
    private static final String FILE = "recipes/jam.yaml";

    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf = new Shelf(live);
    private final RecipeReader recipes = new RecipeReader();

    private static PackInMemory kitchen() {
        return PackInMemory.module("kitchen").with(FILE, "recipe: jam\npantry: [sugar]\nneeds:\n  - sugar\n");
    }

    private void comes(PackSource... packs) {
        for (PackSource pack : packs) {
            shelf.change(Map.of((long) pack.name().hashCode(), Optional.of(pack)));
        }
    }

    private void comes(DefinitionReader reader) {
        shelf.change(new Arrivals.Batch(Map.of(), List.of(new Arrivals.Reader(reader, true))));
    }

    private void goes(DefinitionReader reader) {
        shelf.change(new Arrivals.Batch(Map.of(), List.of(new Arrivals.Reader(reader, false))));
    }

    private List<Refusal> refusals() {
        return live.current().refusals();
    }

    @Test
    void areToldWhatIsLiveBeforeAnybodySeesIt() {
        shelf.change(
                new Arrivals.Batch(Map.of(1L, Optional.of(kitchen())), List.of(new Arrivals.Reader(recipes, true))));

        assertThat(recipes.generations).containsExactly(1L);
        assertThat(recipes.live).extracting(one -> one.pack().id()).containsExactly("kitchen");
        var jam = recipes.live.get(0).in("recipes").get(0);
        assertThat(jam.text("recipe")).isEqualTo("jam");
        assertThat(jam.list("needs").get(0).line()).isEqualTo(4);
    }

    @Test
    void seeValuesAsYamlMeansThem() {
        comes(recipes);
        comes(PackInMemory.module("kitchen").with(FILE, "recipe: jam\nminutes: 40\nneeds: []\n"));

        var jam = recipes.live.get(0).documents().get(0);
        assertThat(jam.value()).isNull();
        assertThat(jam.at("minutes").orElseThrow().value()).isEqualTo(40L);
        assertThat(jam.at("recipe").orElseThrow().value()).isEqualTo("jam");
    }

    @Test
    void getOtherFilesAsText() {
        comes(recipes);
        comes(kitchen().with("cards/jam.en.html", "<p>Jam &amp; más</p>"));

        assertThat(recipes.live.get(0).texts()).containsEntry("cards/jam.en.html", "<p>Jam &amp; más</p>");
    }

    @Test
    void leaveOutPacksWithoutFilesForThem() {
        comes(recipes);
        comes(PackInMemory.sample("orchard"), kitchen());

        assertThat(recipes.live).extracting(one -> one.pack().id()).containsExactly("kitchen");
        assertThat(recipes.judged).containsOnly("kitchen");
    }

    @Test
    void refuseAPackWithFileAndLine() {
        comes(recipes);
        comes(kitchen().replacing(FILE, "- sugar", "- salt"));

        assertThat(refusals()).containsExactly(new Refusal("kitchen", FILE, 4, "salt", "something from a pantry"));
        assertThat(live.current().packs()).isEmpty();
        assertThat(recipes.live).isEmpty();
    }

    @Test
    void neverPublishFilesOfTheWrongShape() {
        comes(recipes);
        comes(PackInMemory.module("kitchen").with(FILE, "recipe: jam\nminutes: long\nneds: [x]\n"));

        assertThat(refusals())
                .containsExactlyInAnyOrder(
                        new Refusal("kitchen", FILE, 2, "minutes", "minutes as a whole number"),
                        new Refusal(
                                "kitchen",
                                FILE,
                                3,
                                "neds",
                                "one of the keys recipe, title, minutes, pantry, tool, state, cook, after, needs"));
        assertThat(recipes.live).isEmpty();
    }

    @Test
    void tellMoreOfAFileOfTheWrongShapeAndOfOthersBesideIt() {
        comes(recipes);
        comes(PackInMemory.module("kitchen", "permissions: [all, \"reads:visit\"]")
                .with(FILE, "recipe: jam\nminutes: long\nneeds: [salt]\n")
                .with("recipes/stew.yaml", "recipe: stew\nneeds:\n  - pepper\n"));

        assertThat(refusals())
                .extracting(Refusal::file, Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(
                                "pack.yaml",
                                5,
                                "permissions",
                                "one of reads:TYPE, writes:TYPE, reads:* and writes:*, with a record type for TYPE, not all"),
                        tuple(FILE, 2, "minutes", "minutes as a whole number"),
                        tuple(FILE, 3, "salt", "something from a pantry"),
                        tuple("recipes/stew.yaml", 3, "pepper", "something from a pantry"));
    }

    @Test
    void haveTheNamesComparedThatAPackUses() {
        comes(recipes);
        PackInMemory orchard = PackInMemory.sample("orchard").with("recipes/jelly.yaml", "recipe: jelly\n");
        PackInMemory states = PackInMemory.module("earth")
                .replacing("pack.yaml", "module", "national")
                .with("places/states.csv", "lgd_state_code,name_en\n19,Hills\n20,Plains\n");
        PackInMemory kitchen = PackInMemory.module(
                        "kitchen", "needs: [{pack: orchard}, {pack: earth}]", "regions: [19]")
                .with(FILE, "recipe: jam\ntool: PEER\nstate: \"20\"\nafter: jely\ncook: anybody\n");
        comes(orchard, states, kitchen);

        assertThat(refusals())
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactly(
                        tuple(2, "tool", "a code of the list fruit, not PEER (near it: PEAR)"),
                        tuple(
                                3,
                                "state",
                                "a state in which this pack applies, not 20: the regions in pack.yaml are 19,"
                                        + " and nowhere else would anybody see it"),
                        tuple(4, "after", "an existing recipe, not jely (near it: jelly)"));

        comes(kitchen.with(FILE, "recipe: jam\ntool: PEAR\nstate: \"19\"\nafter: jelly\ncook: anybody\n"));
        assertThat(refusals()).isEmpty();
    }

    @Test
    void haveAPackNameAmongItsNeedsWhoseNamesItUses() {
        comes(recipes);
        comes(
                PackInMemory.sample("orchard").with("recipes/jelly.yaml", "recipe: jelly\n"),
                PackInMemory.module("kitchen").with(FILE, "recipe: jam\ntool: PEAR\nafter: jelly\n"));

        assertThat(refusals())
                .extracting(Refusal::key, Refusal::expected)
                .containsExactly(
                        tuple("tool", "a pack that names orchard among its needs, because PEAR belongs to it"),
                        tuple("after", "a pack that names orchard among its needs, because jelly belongs to it"));
    }

    @Test
    void areSparedHostileFiles() {
        comes(recipes);
        comes(
                PackInMemory.module("bomb").with(FILE, "recipe: &a jam\n"),
                PackInMemory.module("bytes").with("cards/x.html", new byte[] {(byte) 0xC3, 0x28}),
                PackInMemory.module("large").with("cards/x.html", "x".repeat((1 << 20) + 1)),
                PackInMemory.module("astray").with("cards/x.yaml", "a: b\n"));

        assertThat(refusals())
                .extracting(Refusal::pack, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple("bomb", "no anchors (&) and no aliases (*)"),
                        tuple("bytes", "text in UTF-8"),
                        tuple("large", "a file of at most 1 MB"),
                        tuple("astray", "no YAML in this folder"));
    }

    @Test
    void seeWhatCameBeforeNationalPacksFirst() {
        comes(recipes);
        comes(
                PackInMemory.module("kitchen").with(FILE, "recipe: jam\npantry: [sugar]\n"),
                PackInMemory.module("pantry")
                        .replacing("pack.yaml", "module", "national")
                        .with("recipes/salt.yaml", "recipe: salt\npantry: [salt]\n"),
                PackInMemory.module("stew").with("recipes/stew.yaml", "recipe: stew\nneeds: [salt, sugar]\n"));

        assertThat(refusals()).isEmpty();
        assertThat(recipes.live).extracting(one -> one.pack().id()).containsExactly("pantry", "kitchen", "stew");
    }

    @Test
    void judgeAgainWhenTheyComeAndLeaveNoTraceWhenTheyGo() {
        comes(kitchen().replacing(FILE, "- sugar", "- salt"));
        assertThat(refusals()).isEmpty();

        comes(recipes);
        assertThat(refusals()).hasSize(1);

        goes(recipes);
        assertThat(refusals()).isEmpty();
        assertThat(live.current().packs()).containsKey("kitchen");
    }

    @Test
    void failForTheOnePackOnly() {
        comes(new DefinitionReader() {
            @Override
            public Map<String, String> folders() {
                return Map.of("recipes", RecipeReader.SCHEMA);
            }

            @Override
            public List<Fault> check(Definitions pack, List<Definitions> others) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void publish(long generation, List<Definitions> now) {
                throw new IllegalStateException("on purpose");
            }
        });
        comes(kitchen(), PackInMemory.sample("orchard"));

        assertThat(refusals()).extracting(Refusal::pack).containsExactly("kitchen");
        assertThat(live.current().packs()).containsOnlyKeys("orchard");
    }

    @Test
    void cannotClaimWhatIsTakenUntilItIsFree() {
        RecipeReader second = new RecipeReader();
        comes(recipes);
        comes(second);
        comes(kitchen());
        assertThat(second.generations).isEmpty();

        goes(recipes);

        assertThat(second.live).hasSize(1);
    }

    @Test
    void judgeAPackOnlyOnceWhileNothingBelowItChanges() {
        comes(recipes);
        comes(kitchen(), PackInMemory.module("shed"));

        assertThat(recipes.judged).containsExactly("kitchen");
    }

    @Test
    void judgeATrialAsTheyWouldTheInstalledPack() {
        comes(recipes);
        PackInMemory bad = kitchen().replacing(FILE, "- sugar", "- salt");

        assertThat(shelf.trial(bad).refusals()).hasSize(1);
        assertThat(shelf.trial(kitchen()).catalogue().packs()).containsKey("kitchen");
        assertThat(shelf.trial(kitchen()).others()).containsOnly(Map.entry("recipes", 1));
        assertThat(recipes.live).isEmpty();
    }
}
