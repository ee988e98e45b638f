package org.shakti.mis.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A pack under test")
class PackUnderTestTest {
    private static final String TYPE =
            """
            type: %s
            title: {en: Sample}
            sections: [{id: main, title: {en: Sample}, fields: [{key: day, kind: %s, label: {en: Day}}]}]
            """;

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void write() throws IOException {
        pack("ground", "module", "[]", "ground_visit", "date");
        archive = Archive.of(List.of(folder.resolve("ground")));
    }

    @Test
    void isJudgedBesideWhatItNeeds() throws IOException {
        pack("garden", "module", "[{pack: ground, range: \"[1,2)\"}]", "garden_visit", "date");

        PackUnderTest pack = PackUnderTest.in(folder.resolve("garden"), archive);

        assertThat(pack.refusals()).isEmpty();
        assertThat(pack.catalogue().types()).containsKeys("ground_visit", "garden_visit");
    }

    @Test
    void isRefusedWithFileLineAndKey() throws IOException {
        pack("garden", "module", "[{pack: ground, range: \"[1,2)\"}]", "garden_visit", "moment");

        assertThat(PackUnderTest.in(folder.resolve("garden"), archive).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo("record-types/type.yaml");
                    assertThat(refusal.line()).isEqualTo(3);
                    assertThat(refusal.key()).isEqualTo("kind");
                });
    }

    @Test
    void isRefusedWithoutWhatItNeeds() throws IOException {
        pack("garden", "module", "[{pack: elsewhere, range: \"[1,2)\"}]", "garden_visit", "date");

        assertThat(PackUnderTest.in(folder.resolve("garden"), archive).refusals())
                .isNotEmpty();
    }

    private void pack(String id, String kind, String needs, String type, String field) throws IOException {
        Path inside = Files.createDirectories(folder.resolve(id).resolve("SHAKTI-INF/record-types"));
        Files.writeString(inside.resolve("type.yaml"), TYPE.formatted(type, field));
        Files.writeString(
                inside.resolveSibling("pack.yaml"),
                "id: %s\nversion: 1.0.0\nkind: %s\ntitle: {en: Sample}\nneeds: %s\n".formatted(id, kind, needs));
    }
}
