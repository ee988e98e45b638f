package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Place;
import org.shakti.mis.platform.workflow.Samples;

@DisplayName("The packs of this repository")
class ShippedPacksTest {
    /** Lists that stand as their source words them: law and amounts are not translated by us. */
    private static final List<String> SOURCED = List.of(
            "compensation_head",
            "compensation_scheme",
            "followup_phase",
            "helpline",
            "legal_section",
            "legal_timeline");

    /** Files that quote laws, orders and the names that offices have given. */
    private static final List<String> AS_THE_LAW_SAYS = List.of(
            "legal-sections.csv",
            "legal-timelines.csv",
            "compensation-schedule.csv",
            "duty-bearers.csv",
            "ap-traff-relief.scheme.yaml");

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    private static List<Path> packs() throws java.io.IOException {
        try (Stream<Path> folders =
                Stream.concat(Files.list(BUNDLES.resolve("packs")), Files.list(BUNDLES.resolve("modules")))) {
            return folders.map(folder -> folder.resolve("src/main/resources"))
                    .filter(folder -> Files.exists(folder.resolve("SHAKTI-INF/pack.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void areAllAccepted() throws Exception {
        List<Refusal> refusals = PackCheck.refusals(packs(), List.of(), new Samples());

        assertThat(refusals).isEmpty();
    }

    @Test
    void knowEveryStateDistrictAndBlock() throws Exception {
        Catalogues catalogues = PackCheck.catalogues(packs());

        List<Place> states = catalogues.placesIn("state", "");
        List<Place> districts = states.stream()
                .flatMap(state -> catalogues.placesIn("district", state.code()).stream())
                .toList();
        long blocks = districts.stream()
                .mapToLong(district ->
                        catalogues.placesIn("block", district.code()).size())
                .sum();

        assertThat(states).hasSize(36);
        assertThat(districts).hasSize(763);
        assertThat(blocks).isEqualTo(7233);
        assertThat(catalogues.place("state", "19").map(place -> place.label().in("en")))
                .contains("West Bengal");
    }

    @Test
    void speakHindiAndBengaliInAllThatIsNotLaw() throws Exception {
        var catalogue = PackCheck.catalogues(packs()).current();

        assertThat(MissingTranslations.of(catalogue))
                .filteredOn(missing ->
                        SOURCED.stream().noneMatch(list -> missing.id().startsWith(list + ".")))
                .isEmpty();
    }

    @Test
    void callPeopleAsTheyWishToBeCalled() throws Exception {
        for (Path pack : packs()) {
            assertThat(WordsToAvoid.in(new FolderSource(pack)))
                    .filteredOn(found -> AS_THE_LAW_SAYS.stream().noneMatch(found.file()::endsWith))
                    .as(pack.toString())
                    .isEmpty();
        }
    }

    @Test
    void wouldBeToldOfAWordThatPeopleDoNotWant(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("type.yaml"),
                """
                # a victim in a note to authors
                title: {en: Victims of the flood, bn: "তিনি পীড়িতা"}
                law: The Victim Act
                label: {en: Victim compensation}
                event: victim_appeals
                """);

        assertThat(WordsToAvoid.in(new FolderSource(folder)))
                .containsExactly(
                        new WordsToAvoid.Found("type.yaml", 2, "victims", "survivors"),
                        new WordsToAvoid.Found("type.yaml", 2, "পীড়িতা", "সারভাইভার"));
    }
}
