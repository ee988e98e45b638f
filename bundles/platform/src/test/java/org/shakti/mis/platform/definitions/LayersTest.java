package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Field;

@DisplayName("Layers of packs")
class LayersTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");

    @Test
    void aModuleIsReadWhole() {
        Catalogue catalogue = PackFolder.catalogue(PACKS.resolve("orchard")).current();

        assertThat(catalogue.types()).containsOnlyKeys("orchard", "visit");
        assertThat(catalogue.lists().get("fruit").entries()).hasSize(3);
        assertThat(catalogue.workflows().get("tending").transitions()).hasSize(3);
        assertThat(catalogue.imports().get("orchard-register").records()).hasSize(2);
        assertThat(catalogue.boards().get("orchard-overview").rows()).hasSize(2);
    }

    @Test
    void anotherModuleAddsToBoardImportAndRole() {
        Catalogue catalogue = PackFolder.catalogue(PACKS.resolve("beekeeping"), PACKS.resolve("orchard"))
                .current();

        assertThat(catalogue.boards().get("orchard-overview").rows())
                .containsExactly("ALL_ORCHARDS", "WITH_HIVES", "BEARING_ORCHARDS");
        assertThat(catalogue.imports().get("orchard-register").records()).hasSize(3);
        assertThat(catalogue.roles().get("gardener").permissions()).contains("records.create:hive");
    }

    @Test
    void aStatePackChangesWordsOnlyWhereItApplies() {
        Catalogues catalogues = PackFolder.catalogue(PACKS.resolve("orchard"), PACKS.resolve("hill-orchards"));

        assertThat(catalogues.current().types().get("orchard").fields())
                .extracting(Field::key)
                .contains("altitude", "terraced");
        assertThat(catalogues.in("303").types().get("orchard").fields())
                .extracting(Field::key)
                .doesNotContain("altitude");
    }
}
