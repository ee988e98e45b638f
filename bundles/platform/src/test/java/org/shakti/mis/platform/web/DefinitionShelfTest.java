package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.definitions.PackFolder;
import org.shakti.mis.platform.modules.Switches;

@DisplayName("All definitions at once")
class DefinitionShelfTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");

    private final Catalogues catalogues =
            PackFolder.catalogue(PACKS.resolve("orchard"), PACKS.resolve("hill-orchards"));
    private final Set<String> off = new HashSet<>();
    private final DefinitionShelf shelf = new DefinitionShelf(catalogues, switches());

    @Test
    void areWrittenOnceForEachLanguageAndChoiceOfModules() {
        ReadyJson english = shelf.take(caller("303"), Optional.empty(), "en");

        assertThat(shelf.take(caller("303"), Optional.empty(), "en")).isSameAs(english);
        assertThat(shelf.take(caller("303"), Optional.empty(), "bn").tag()).isNotEqualTo(english.tag());
        off.add("hill-orchards");
        assertThat(shelf.take(caller("303"), Optional.empty(), "en")).isNotSameAs(english);
    }

    @Test
    void holdEachTypeAsItIsToldAlone() throws IOException {
        JsonNode all = read(shelf.take(caller("303"), Optional.empty(), "bn").plain());
        JsonNode alone = read(JsonFormat.mapper()
                .writeValueAsBytes(new TypeJson(catalogues.current(), "bn")
                        .whole(catalogues.current().types().get("orchard"))));

        assertThat(all.at("/types/orchard")).isEqualTo(alone);
        assertThat(all.at("/lists").size())
                .isEqualTo(catalogues.current().lists().size());
        assertThat(all.at("/generation").asLong())
                .isEqualTo(catalogues.current().generation());
    }

    @Test
    void leaveOutWhatIsSwitchedOff() throws IOException {
        String pack = catalogues.current().types().get("orchard").pack();
        off.add(pack);

        assertThat(read(shelf.take(caller("303"), Optional.empty(), "en").plain())
                        .at("/types")
                        .has("orchard"))
                .isFalse();
    }

    @Test
    void areNotSentAgainToWhomHasThem() throws IOException {
        ReadyJson ready = shelf.take(caller("303"), Optional.empty(), "en");

        assertThat(ready.named(ready.tag())).isTrue();
        assertThat(ready.named("\"other\", " + ready.tag())).isTrue();
        assertThat(ready.named("W/\"other\"")).isFalse();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(ready.zipped())).readAllBytes())
                .isEqualTo(ready.plain());
    }

    private static JsonNode read(byte[] json) throws IOException {
        return JsonFormat.mapper().readTree(json);
    }

    private static Caller caller(String... districts) {
        Scope scope = new Scope(Optional.empty(), Set.of(districts), false, Optional.empty());
        return new Caller("a1", Set.of("definitions.read"), scope, "en");
    }

    private Switches switches() {
        return new Switches() {
            @Override
            public boolean on(String module, String district) {
                return onAnywhere(module);
            }

            @Override
            public boolean onAnywhere(String module) {
                return !off.contains(module);
            }
        };
    }
}
