package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.platform.definitions.PackFolder;

@DisplayName("A record type as JSON")
class TypeJsonTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");

    private final Catalogue catalogue = PackFolder.catalogue(PACKS.resolve("orchard"), PACKS.resolve("hill-orchards"))
            .current();

    private JsonNode json(String language) {
        return JsonFormat.mapper()
                .valueToTree(new TypeJson(catalogue, language)
                        .whole(catalogue.types().get("orchard")));
    }

    private JsonNode field(String language, String key) {
        for (JsonNode section : json(language).get("sections")) {
            for (JsonNode field : section.get("fields")) {
                if (field.get("key").asText().equals(key)) {
                    return field;
                }
            }
        }
        throw new AssertionError("no field " + key);
    }

    @Test
    void saysWhichPackBroughtEachField() {
        assertThat(field("en", "altitude").get("pack").asText()).isEqualTo("hill-orchards");
        assertThat(field("en", "price").get("pack").asText()).isEqualTo("orchard");
    }

    @Test
    void fallsBackToEnglishAndSaysSo() {
        assertThat(field("bn", "planted_on").get("label").asText()).isEqualTo("রোপণ");
        assertThat(field("bn", "planted_on").has("untranslated")).isFalse();
        assertThat(field("bn", "price").get("label").asText()).isEqualTo("Price");
        assertThat(field("bn", "price").get("untranslated").get(0).asText()).isEqualTo("label");
    }

    @Test
    void carriesConditionsAsPacksWriteThem() {
        assertThat(field("en", "water_source").get("shownWhen").toString()).isEqualTo("{\"irrigated\":{\"is\":true}}");
        assertThat(json("en").get("rules").get(0).get("must").toString())
                .isEqualTo("{\"first_harvest_on\":{\"onOrAfter\":\"$planted_on\"}}");
    }

    @Test
    void carriesTheWorkflowWithItsClocks() {
        JsonNode workflow = json("en").get("workflow");

        assertThat(workflow.get("transitions")).hasSize(5);
        assertThat(workflow.get("clocks").get(0).get("startsOn").toString()).isEqualTo("{\"states\":[\"PLANTED\"]}");
        assertThat(workflow.get("transitions").get(1).get("confirm").asText()).isEqualTo("All neighbours were told");
    }

    @Test
    void saysHowSureTheFieldIs() {
        JsonNode provenance = field("en", "planted_on").get("provenance");

        assertThat(provenance.get("verified").asBoolean()).isTrue();
        assertThat(provenance.get("source").asText()).isEqualTo("S1");
    }
}
