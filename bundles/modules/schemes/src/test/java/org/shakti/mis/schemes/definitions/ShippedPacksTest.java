package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.platform.definitions.MissingTranslations;

@DisplayName("The packs of this project")
class ShippedPacksTest {
    private final ShippedPacks packs = new ShippedPacks();

    @Test
    void haveAllTheirFactsAmongTheNamesThatAreNeverForgotten() {
        assertThat(FactNames.shipped()).containsAll(packs.book().facts().keySet());
    }

    @Test
    void areAcceptedWithAllTheirTests() {
        assertThat(packs.catalogue().refusals()).isEmpty();
    }

    @Test
    void listTheNamesThatNobodyHasTranslatedYet() {
        List<String> lacking = MissingTranslations.of(packs.catalogue(), packs.texts()).stream()
                .filter(missing -> missing.kind().equals("definition"))
                .map(missing -> missing.id() + " " + missing.language())
                .toList();

        // No source gives them; who knows a sourced one writes it into the pack and takes its line away here.
        assertThat(lacking)
                .containsExactlyInAnyOrder(
                        "schemes.JH_MAIYA_SAMMAN.name bn",
                        "schemes.OD_GJAY.name bn",
                        "schemes.OD_SUBHADRA.name bn",
                        "schemes.BR_LAXMIBAI.name bn",
                        "schemes.BR_MAHILA_ROJGAR.name bn",
                        "schemes.MH_LADKI_BAHIN.name bn",
                        "schemes.MH_MANODHAIRYA.name bn",
                        "schemes.AP_NTR_BHAROSA.name hi",
                        "schemes.AP_NTR_BHAROSA.name bn",
                        "schemes.AP_TRAFF_RELIEF.name hi",
                        "schemes.AP_TRAFF_RELIEF.name bn",
                        "schemes.TG_AASARA_SINGLE.name hi",
                        "schemes.TG_AASARA_SINGLE.name bn");
    }

    @Test
    void tryEachSchemeOnAYesANoAndSomebodyOfWhomTooLittleIsKnown() {
        Map<String, List<SampleTest>> tests = packs.tests();

        assertThat(packs.book().programs()).allSatisfy(program -> {
            Scheme scheme = program.scheme();
            List<String> kinds = tests.get(scheme.code()).stream()
                    .map(test -> test.expect() + (test.capped() ? ", all criteria hold" : ""))
                    .toList();
            assertThat(kinds)
                    .as(scheme.code())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .contains(scheme.capped() ? "unknown, all criteria hold" : "eligible", "not-eligible", "unknown");
        });
    }

    /** Announced, dormant or superseded: no test of theirs can be a yes, the law of evaluation forbids it. */
    @Test
    void knowTheSchemesOfWhichNoYesMayBeSaid() {
        assertThat(packs.book().programs().stream()
                        .map(SchemeProgram::scheme)
                        .filter(Scheme::capped)
                        .map(Scheme::code))
                .containsExactlyInAnyOrder(
                        "AP_TRAFF_RELIEF", "IN_STANDUP", "IN_VBGRAMG", "WB_ANNAPURNA", "WB_LAKSHMIR_BHANDAR");
    }

    @Test
    void bringAllSchemesOfTheDomainData() {
        assertThat(packs.book().programs()).hasSize(55);
        assertThat(packs.book().facts()).hasSizeGreaterThan(60);
    }
}
