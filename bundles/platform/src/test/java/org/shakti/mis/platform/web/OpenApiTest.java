package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;

@DisplayName("The description of the API")
class OpenApiTest {
    private final JsonNode described = OpenApi.describe(Catalogue.EMPTY, List.of(RecordSearchTest.type()));

    @Test
    void hasAnOperationAndASchemaForEachRecordType() {
        JsonNode create = described.get("paths").get("/records/note").get("post");

        assertThat(create.get("operationId").asText()).isEqualTo("note.records.create");
        assertThat(create.get("x-permission").asText()).isEqualTo("records.create:note");
        assertThat(create.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/record.note");
        JsonNode fields =
                described.get("components").get("schemas").get("record.note").at("/properties/fields/properties");
        assertThat(fields.at("/held_on/format").asText()).isEqualTo("date");
        assertThat(fields.at("/amount/description").asText()).isEqualTo("paise");
    }

    @Test
    void takesOperationsOfModulesInAndLetsThemChangeNoneOfThePlatform() throws IOException {
        ObjectNode document = OpenApi.base();

        OpenApi.add(
                document,
                "garden",
                JsonFormat.mapper()
                        .readTree(
                                """
                {"/garden/{id}/beds": {"get": {"summary": "Lists beds."}},
                 "/session": {"get": {"summary": "Not mine."}, "put": {"summary": "New."}}}"""));

        JsonNode paths = document.get("paths");
        assertThat(paths.get("/garden/{id}/beds").at("/get/tags/0").asText()).isEqualTo("garden");
        assertThat(paths.get("/session").get("get")).isEqualTo(OpenApi.base().at("/paths/~1session/get"));
        assertThat(paths.get("/session").at("/put/summary").asText()).isEqualTo("New.");
    }

    @Test
    void isMadeAnewEachTime() {
        OpenApi.describe(Catalogue.EMPTY, List.of(RecordSearchTest.type()));

        assertThat(OpenApi.base().get("paths").has("/records/note")).isFalse();
    }
}
