package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The packs of this project")
class ShippedPacksTest {
    private final ShippedPacks packs = new ShippedPacks();

    @Test
    void areAcceptedWithAllTheirTests() {
        assertThat(packs.catalogue().refusals()).isEmpty();
    }

    @Test
    void bringAllSchemesOfTheDomainData() {
        assertThat(packs.book().programs()).hasSize(55);
        assertThat(packs.book().facts()).hasSizeGreaterThan(60);
    }
}
