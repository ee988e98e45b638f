package org.shakti.mis.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.platform.definitions.MissingTranslations.Missing;

@DisplayName("The list of missing translations")
class MissingTranslationsTest {
    @Test
    void namesEachTextByKindIdAndLanguage() {
        List<Missing> missing = MissingTranslations.of(
                PackInMemory.read(PackInMemory.sample("orchard")).current());

        assertThat(missing)
                .contains(
                        new Missing("field", "orchard.planted_on", "hi"),
                        new Missing("field", "orchard.rows.variety", "bn"),
                        new Missing("list entry", "fruit.PEAR", "hi"),
                        new Missing("state", "tending.BEARING", "bn"),
                        new Missing("record type", "orchard", "bn"))
                .doesNotContain(
                        new Missing("field", "orchard.planted_on", "bn"),
                        new Missing("list entry", "fruit.APPLE", "hi"),
                        new Missing("record type", "orchard", "hi"));
    }
}
