package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.testkit.SamplePacks;

/** What every {@link DefinitionReader} has to keep. */
public interface DefinitionReaderContract {
    /** Returns the reader under test, new. */
    DefinitionReader reader();

    /** It claims the same folders at every question, by plain names, with schemas that are JSON objects. */
    @Test
    default void claimsFoldersWithSchemas() throws JsonProcessingException {
        Map<String, String> folders = reader().folders();
        assertThat(folders).isNotEmpty().isEqualTo(reader().folders());
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            assertThat(folder.getKey()).matches("[a-z][a-z0-9-]*");
            if (!folder.getValue().isEmpty()) {
                JsonNode schema = new JsonMapper().readTree(folder.getValue());
                assertThat(schema.isObject()).as(folder.getKey()).isTrue();
                assertThat(schema.path("$schema").asText()).contains("2020-12");
            }
        }
    }

    /** A pack without any of its files is none of its business. */
    @Test
    default void letsAPackWithoutItsFilesCome() {
        assertThat(reader().check(SamplePacks.empty("sample-pack"), List.of())).isEmpty();
    }

    /** Whatever passes the schema of a careless author is refused, not thrown at. */
    @Test
    default void refusesNonsenseWithAFileAndWords() {
        for (String folder : reader().folders().keySet()) {
            DefinitionNode nothing = new DefinitionNode(folder + "/sample.yaml", 1, null, Map.of(), List.of());
            Definitions pack = SamplePacks.with("sample-pack", nothing);
            assertThatCode(() -> reader().check(pack, List.of())).doesNotThrowAnyException();
            assertThat(reader().check(pack, List.of())).allSatisfy(fault -> {
                assertThat(fault.file()).isNotBlank();
                assertThat(fault.expected()).isNotBlank();
                assertThat(fault.line()).isNotNegative();
            });
        }
    }

    /** A judgement changes nothing: what is live is told by publish alone, any number of times. */
    @Test
    default void bearsGenerationsInAnyNumber() {
        DefinitionReader reader = reader();
        List<Definitions> live = new ArrayList<>(List.of(SamplePacks.empty("sample-pack")));
        assertThatCode(() -> {
                    reader.publish(1, List.of());
                    reader.publish(2, live);
                    reader.check(SamplePacks.empty("sample-other"), live);
                    reader.publish(3, List.of());
                })
                .doesNotThrowAnyException();
    }
}
