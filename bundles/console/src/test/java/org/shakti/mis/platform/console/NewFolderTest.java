package org.shakti.mis.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A new folder")
class NewFolderTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void layOutTheKit() throws IOException {
        write(
                "pack/SHAKTI-INF/pack.yaml",
                "id: ${packId}\ntitle: {en: \"${packTitle}\"}\nregions: [\"${stateCode}\"]\n");
        write("pack/SHAKTI-INF/facts/sample.yaml", "fact: ${prefix}_card, code: ${codePrefix}_SAMPLE, js: ${other}\n");
        write("pack/pom.xml", "<project/>");
        write("pack/src/test/java/PackTest.java", "package ${package};");
        write("module/src/main/java/Rule.java", "package ${package}; // ${groupId}, ${shaktiHome}");
    }

    @Test
    void ofAPackIsFilledWithItsNamesAndNeedsNoBuild() throws IOException {
        assertThat(run("pack", "new", at("tamil-nadu"), "--state", "33")).isZero();

        assertThat(home.resolve("made/tamil-nadu/SHAKTI-INF/pack.yaml"))
                .hasContent("id: tamil-nadu\ntitle: {en: \"Tamil Nadu\"}\nregions: [\"33\"]");
        assertThat(home.resolve("made/tamil-nadu/SHAKTI-INF/facts/sample.yaml"))
                .hasContent("fact: tamil_nadu_card, code: TAMIL_NADU_SAMPLE, js: ${other}");
        assertThat(home.resolve("made/tamil-nadu/pom.xml")).doesNotExist();
        assertThat(home.resolve("made/tamil-nadu/src")).doesNotExist();
    }

    @Test
    void ofAModulePutsJavaIntoItsPackage() throws IOException {
        assertThat(run("module", "new", at("visits"), "--package", "org.example.visits"))
                .isZero();

        assertThat(home.resolve("made/visits/src/main/java/org/example/visits/Rule.java"))
                .hasContent("package org.example.visits; // org.example, " + home.toAbsolutePath());
    }

    @Test
    void isNeverWrittenOverWhatIsThere() throws IOException {
        Files.createDirectories(home.resolve("made/goa"));
        Files.writeString(home.resolve("made/goa/mine.txt"), "mine");

        assertThat(run("pack", "new", at("goa"), "--state", "30")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not empty");
        assertThat(home.resolve("made/goa")).isDirectoryContaining("glob:**mine.txt");
    }

    @Test
    void needsAStateAndAnIdThatCanBeOne() {
        assertThat(run("pack", "new", at("goa"))).isEqualTo(2);
        assertThat(run("pack", "new", at("goa"), "--state", "Goa")).isEqualTo(2);
        assertThat(run("pack", "new", at("Goa"), "--state", "30")).isEqualTo(2);
        assertThat(run("pack", "new", at("Goa"), "--state", "30", "--id", "goa"))
                .isZero();
        assertThat(run("module", "new", at("visits"))).isEqualTo(2);
        assertThat(run("module", "new", at("visits"), "--package", "visits")).isEqualTo(2);
    }

    private String at(String name) {
        return home.resolve("made").resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve("kit/templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Instance instance = new Instance(home, home.resolve("data"), URI.create("http://127.0.0.1:1"));
        return new Main(instance, InputStream.nullInputStream(), out, out).run(words);
    }
}
