package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.platform.definitions.Changed;
import org.shakti.mis.platform.exchange.Register;
import org.shakti.mis.platform.modules.ModuleJob;
import org.shakti.mis.platform.modules.Trouble;

@DisplayName("What is told of a module")
class ModuleAddsTest {
    private static final List<Changed> CHANGES =
            List.of(new Changed("type", "hearing", "order", List.of("hearing_on", "gone")));

    private final Catalogue packs = Register.packs().current();

    @Test
    void isWhatItBringsAndNothingOfOthers() {
        ModuleAdds adds = adds("livelihood", "en");

        assertThat(adds.installed()).isTrue();
        assertThat(adds.types())
                .isNotEmpty()
                .allMatch(t -> packs.types().get(t.name()).pack().equals("livelihood"));
        assertThat(adds.indicators()).extracting(ModuleAdds.Named::id).contains("S_BUSINESS", "S_LIV_TRAIN");
        assertThat(adds.needs()).extracting(ModuleAdds.Other::id).contains("cases");
        assertThat(adds.needs()).allMatch(ModuleAdds.Other::installed).allMatch(o -> Boolean.TRUE.equals(o.on()));
        assertThat(adds.others()).containsExactly(new ModuleAdds.Others("letters", 2));
        assertThat(adds.changes())
                .containsExactly(new ModuleAdds.Changes(
                        packs.types().get("hearing").title().in("en"),
                        "order",
                        List.of(
                                packs.types()
                                        .get("hearing")
                                        .field("hearing_on")
                                        .orElseThrow()
                                        .label()
                                        .in("en"),
                                "gone")));
        assertThat(adds.accepted()).isTrue();
        assertThat(adds.neededBy()).isEmpty();
        assertThat(adds("cases", "en").neededBy())
                .extracting(ModuleAdds.Other::id)
                .containsExactly("livelihood");
    }

    @Test
    void isInTheLanguageOfTheReader() {
        assertThat(adds("cases", "bn").title()).isNotEqualTo(adds("cases", "en").title());
        assertThat(adds("cases", "bn").tasks()).isNotEmpty();
        assertThat(adds("cases", "bn").types().get(0).title())
                .isNotEqualTo(adds("cases", "en").types().get(0).title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn"})
    void saysInPlainWordsHowAJobGoes(String language) {
        for (ModuleJob.Status status : ModuleJob.Status.values()) {
            for (boolean install : List.of(true, false)) {
                ModuleJob job = new ModuleJob(new UUID(0, 1), "garden", install, status, Optional.empty());
                assertThat(ModuleWords.progress(job, "Gardens", language))
                        .contains("Gardens")
                        .doesNotContain("{", "module.");
            }
        }
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            assertThat(ModuleWords.trouble(new Trouble(kind, List.of()), language))
                    .isNotBlank()
                    .doesNotContain("module.");
        }
    }

    private ModuleAdds adds(String id, String language) {
        return ModuleAdds.of(
                packs.packs().get(id),
                packs,
                new ModuleAdds.Reader(
                        language, true, other -> true, "/m/" + id + "/index.js", Map.of("letters", 2), CHANGES));
    }
}
