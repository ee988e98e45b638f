package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.platform.exchange.Register;

@DisplayName("The columns of a sheet")
class ImportColumnsTest {
    private final Catalogue packs = Register.packs().current();

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn"})
    void haveEachALabelOfTheirOwnInEveryLanguage(String language) {
        ImportColumns columns = ImportColumns.of(packs.imports().get(Register.IMPORT), packs, language, pack -> true);

        assertThat(columns.columns()).hasSizeGreaterThan(20);
        assertThat(columns.columns())
                .extracting(ImportColumns.Column::label)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void areCalledLikeTheFieldsThatTheyFill() {
        ImportColumns columns = ImportColumns.of(packs.imports().get(Register.IMPORT), packs, "en", pack -> true);

        assertThat(columns.columns())
                .extracting(ImportColumns.Column::label)
                .contains("Gender", "District", "GDE or FIR");
    }

    @Test
    void areThoseOfThePacksThatAreOn() {
        SheetImport mapping = packs.imports().get(Register.IMPORT);
        String other = mapping.columns().stream()
                .map(SheetImport.Column::pack)
                .filter(pack -> !pack.equals(mapping.pack()))
                .findFirst()
                .orElseThrow();

        ImportColumns columns = ImportColumns.of(mapping, packs, "en", pack -> !pack.equals(other));

        assertThat(columns.columns())
                .extracting(ImportColumns.Column::name)
                .containsExactlyElementsOf(mapping.columns().stream()
                        .filter(column -> !column.pack().equals(other))
                        .map(SheetImport.Column::name)
                        .toList());
    }
}
