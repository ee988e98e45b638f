package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
}
