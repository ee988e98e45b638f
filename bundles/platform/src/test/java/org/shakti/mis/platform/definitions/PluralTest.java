package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;

@DisplayName("The word for several records")
class PluralTest {
    @Test
    void isThatOfThePackAndElseTheTitle() {
        Catalogues packs = PackFolder.catalogue(
                Path.of("../packs/india/src/main/resources"), Path.of("../modules/cases/src/main/resources"));
        Catalogue catalogue = packs.current();

        assertThat(catalogue.type("case").orElseThrow().plural().in("en")).isEqualTo("Cases");
        assertThat(packs.in("303").type("case").orElseThrow().plural().in("bn")).isEqualTo("কেসগুলি");
        assertThat(catalogue.type("hearing").orElseThrow().plural())
                .isEqualTo(catalogue.type("hearing").orElseThrow().title());
    }
}
