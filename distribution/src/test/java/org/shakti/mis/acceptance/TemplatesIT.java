package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/**
 * What authors begin with is built and tested as they would, with nothing but the archive and Maven's own plug-ins; for a
 * module by the very commands of docs/modules.md.
 */
@DisplayName("The templates")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TemplatesIT {
    private static final Pattern SCHEMA = Pattern.compile("\\$schema=(\\S+)");
    private static final Pattern MAPPED = Pattern.compile("\"\\./schemas/([a-z-]+\\.schema\\.json)\"");

    private static Installation installation;
    private static Shell shell;
    private static Maven maven;
    private static Path work;
    private static Guide guide;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        installation = Installation.unpack("templates");
        shell = new Shell(installation);
        work = Files.createDirectories(installation.home().resolve("work"));
        maven = Maven.withArchetypes(work);
        guide = Guide.in("modules.md");
    }

    private static void typed(Guide.Step step, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = step.typed(installation, folder);
        builder.environment().merge("PATH", maven.command().toString(), (path, first) -> first + ":" + path);
        builder.environment().put("REPO", maven.repository().toString());
        builder.environment().put("ARCHIVE", installation.home().toString());
        step.said(builder).expect(0);
    }

    @Test
    @Order(1)
    void ofAPackAreTheSameFromTheCommandAndFromMaven() throws IOException, InterruptedException {
        Path byCommand = work.resolve("by-command/goa");
        shell.run("pack", "new", byCommand.toString(), "--state", "30").expect(0);
        maven.generate(
                made("by-maven"),
                "pack",
                "-DgroupId=org.example",
                "-DartifactId=goa",
                "-Dpackage=org.example.goa",
                "-DstateCode=30",
                "-DpackTitle=Goa",
                "-DshaktiHome=" + installation.home());

        Map<String, String> fromMaven = files(work.resolve("by-maven/goa"));
        fromMaven.keySet().removeIf(name -> name.equals("pom.xml") || name.startsWith("src/"));
        assertThat(fromMaven).isEqualTo(files(byCommand)).containsKey("SHAKTI-INF/pack.yaml");
    }

    @Test
    @Order(2)
    void ofAModuleAreTheSameFromTheCommandAndFromMaven() throws IOException, InterruptedException {
        Path byCommand = work.resolve("by-command/visits");
        shell.run("module", "new", byCommand.toString(), "--package", "org.example.visits")
                .expect(0);
        Guide.Step generate = guide.only("generate");
        typed(generate, made(generate.about()));

        assertThat(files(work.resolve("by-maven/visits")))
                .isEqualTo(files(byCommand))
                .containsKey("src/main/java/org/example/visits/LongVisitRule.java");
    }

    @Test
    @Order(3)
    void leaveNoNameUnfilledAndNoFolderOverwritten() throws IOException, InterruptedException {
        Path pack = work.resolve("by-command/goa");
        assertThat(files(pack).values()).noneMatch(text -> text.contains("${"));
        assertThat(shell.run("pack", "new", pack.toString(), "--state", "30")
                        .expect(1)
                        .text())
                .contains("not empty");
        assertThat(shell.run("pack", "new", work.resolve("Goa").toString(), "--state", "30")
                        .expect(2)
                        .text())
                .contains("cannot be an id");
        assertThat(shell.run("pack", "new", work.resolve("kerala").toString())
                        .expect(2)
                        .text())
                .contains("--state");
    }

    @Test
    @Order(3)
    void nameSchemasThatAreThere() throws IOException {
        Path pack = work.resolve("by-command/goa");
        for (Map.Entry<String, String> file : files(pack).entrySet()) {
            Matcher schema = SCHEMA.matcher(file.getValue());
            while (file.getKey().endsWith(".yaml") && schema.find()) {
                assertThat(pack.resolve(file.getKey()).resolveSibling(schema.group(1)))
                        .exists();
            }
        }
        Matcher mapped = MAPPED.matcher(Files.readString(pack.resolve(".vscode/settings.json")));
        assertThat(mapped.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(name ->
                        assertThat(pack.resolve("schemas").resolve(name)).exists());
    }

    @Test
    @Order(3)
    void ofAPackAreJudgedWithoutAServer() throws IOException, InterruptedException {
        Path pack = work.resolve("by-command/goa");
        assertThat(shell.run("pack", "test", pack.toString()).expect(0).text())
                .contains("All tests of goa hold", "No server answers");

        Path scheme = pack.resolve("SHAKTI-INF/schemes/sample-stipend.scheme.yaml");
        String right = Files.readString(scheme);
        Files.writeString(scheme, right.replace("benefits: [monthly]", "benefits: [yearly]"));
        assertThat(shell.run("pack", "test", pack.toString()).expect(1).text())
                .contains("goa would be refused", "sample-stipend.scheme.yaml line ", "sample woman of 30");
        Files.writeString(scheme, right.replace("amount:", "amunt:"));
        assertThat(shell.run("pack", "check", pack.toString()).expect(1).text())
                .contains("sample-stipend.scheme.yaml line ", "amunt: expected one of the keys");
        Files.writeString(scheme, right);
    }

    @Test
    @Order(4)
    void ofAPackPassTheirTests() throws IOException, InterruptedException {
        maven.run(work.resolve("by-maven/goa"), List.of("package"));

        assertThat(work.resolve("by-maven/goa/target/goa-1.0.0.jar")).exists();
    }

    @Test
    @Order(5)
    void ofAModulePassTheirTestsInsideTheContainerByTheGuide() throws IOException, InterruptedException {
        typed(guide.only("run"), installation.home());

        assertThat(installation.home().resolve("visits/target/failsafe-reports/failsafe-summary.xml"))
                .content()
                .contains("<completed>4</completed>", "<failures>0</failures>");
        assertThat(installation.home().resolve("visits/target/visits-1.0.0.jar"))
                .exists();
    }

    private static Path made(String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
