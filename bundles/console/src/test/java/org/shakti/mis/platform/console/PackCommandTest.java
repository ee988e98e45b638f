package org.shakti.mis.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.platform.console.ScriptedServer.Answer;

@DisplayName("The command for packs")
class PackCommandTest {
    @TempDir
    Path home;

    private CommandLine line;
    private List<String> asked;
    private Deque<Answer> answers;

    @BeforeEach
    void start() throws IOException {
        line = new CommandLine(home);
        asked = line.asked();
        answers = line.answers();
    }

    @AfterEach
    void stop() {
        line.close();
    }

    private Path ownPack() throws IOException {
        Path pack = Files.createDirectories(home.resolve("own"));
        Files.writeString(pack.resolve("pack.yaml"), "id: own-pack\nversion: 1.2.0\n");
        Files.createDirectories(pack.resolve("roles"));
        Files.writeString(pack.resolve("roles/helper.yaml"), "role: helper\n");
        return pack;
    }

    @Test
    void tellsWhatAPackBringsAndAsksForBeforeItIsInstalled() throws IOException {
        answers.add(new Answer(
                200,
                "{\"id\":\"own-pack\",\"title\":\"Own pack\",\"version\":\"1.2.0\",\"signature\":{\"state\":\"unsigned\"},"
                        + "\"permissions\":[\"records.read\"],\"adds\":{\"types\":[{},{}]},\"installed\":\"1.1.0\"}"));
        answers.add(
                new Answer(200, "{\"id\":\"own-pack\",\"version\":\"1.2.0\",\"signature\":{\"state\":\"unsigned\"}}"));
        answers.add(new Answer(202, "{\"job\":\"j1\",\"status\":\"done\"}"));

        answers.add(new Answer(200, CATALOGUE));

        assertThat(run("pack", "install", ownPack().toString(), "--unsigned")).isZero();

        assertThat(line.said())
                .contains(
                        "Own pack 1.2.0, not signed; installed now: 1.1.0",
                        "brings 2 forms",
                        "asks for records.read",
                        "own-pack is installed.");
        assertThat(asked.get(0)).startsWith("POST /api/packs/check");
        assertThat(asked.get(1)).startsWith("POST /api/packs?unsigned=true");
        assertThat(asked.get(2))
                .startsWith("PUT /api/modules/own-pack")
                .contains("\"unsigned\":true", "\"version\":\"1.2.0\"");
    }

    @Test
    void namesWhatIsWrongWithAPack() throws IOException {
        answers.add(new Answer(
                200,
                "{\"refusals\":[{\"pack\":\"own-pack\",\"file\":\"tests/a.yaml\",\"line\":4,\"key\":\"young trees\","
                        + "\"expected\":\"that the sample is accepted\"}],\"words\":[\"It has 1 fault.\"]}"));

        assertThat(run("pack", "test", ownPack().toString())).isEqualTo(1);

        assertThat(line.complained())
                .contains("It has 1 fault.", "tests/a.yaml line 4, young trees: expected that the sample is accepted");
    }

    @Test
    void signsAFolderWithoutAServer() throws IOException {
        Path key = home.resolve("team");
        assertThat(run("pack", "keygen", key.toString(), "--owner", "State team"))
                .isZero();
        Path signed = home.resolve("signed.jar");

        assertThat(run("pack", "sign", ownPack().toString(), "--key", key + ".key", "--out", signed.toString()))
                .isZero();

        try (JarFile jar = new JarFile(signed.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Shakti-Pack"))
                    .isEqualTo("own-pack");
            assertThat(jar.stream().map(e -> e.getName()))
                    .contains("SHAKTI-INF/pack.yaml", "SHAKTI-INF/roles/helper.yaml");
            String text = new String(
                    jar.getInputStream(jar.getEntry("META-INF/shakti.signature"))
                            .readAllBytes(),
                    UTF_8);
            assertThat(text)
                    .startsWith("shakti-pack-signature: 1\npack: own-pack\nversion: 1.2.0\nkey: ")
                    .containsPattern("\nsignature: [A-Za-z0-9+/]{86}==\n$");
        }
        assertThat(Files.readString(home.resolve("team.pub")))
                .startsWith("shakti-ed25519 ")
                .endsWith(" State team\n");
        assertThat(run("pack", "keygen", key.toString())).isEqualTo(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void trustsAPublisher() throws IOException {
        Path key = home.resolve("team");
        run("pack", "keygen", key.toString());

        assertThat(run("pack", "trust", key + ".pub")).isZero();
        assertThat(home.resolve("etc/trusted-packs/team.pub")).exists();
        assertThat(run("pack", "trust", key + ".key")).isEqualTo(1);
    }

    private static final String CATALOGUE = "{\"items\":[{\"id\":\"hills\",\"title\":\"Hills\",\"installed\":\"1.0.0\","
            + "\"permissions\":[\"reads:tree\"],\"refused\":[\"reads:tree\"],\"versions\":[],"
            + "\"adds\":{\"fields\":[{\"label\":\"Height\",\"type\":\"tree\"}],\"others\":[{\"folder\":\"letters\",\"count\":3}]}},"
            + "{\"id\":\"orchard\",\"title\":\"Orchard\",\"ships\":false,\"permissions\":[],\"refused\":[],\"versions\":["
            + "{\"id\":\"orchard\",\"title\":\"Orchard\",\"version\":\"1.2.0\",\"origin\":\"mirror\","
            + "\"signature\":{\"state\":\"trusted\",\"by\":\"State team\"},\"java\":true,\"permissions\":[\"reads:case\"],"
            + "\"words\":[\"Hills would no longer fit.\"],\"conflicts\":[{\"pack\":\"hills\",\"file\":\"pack.yaml\","
            + "\"line\":5,\"key\":\"needs\",\"expected\":\"another version\"}],"
            + "\"adds\":{\"types\":[{\"title\":\"Tree\"}],\"roles\":[{\"title\":\"A\"},{\"title\":\"B\"},"
            + "{\"title\":\"C\"},{\"title\":\"D\"},{\"title\":\"E\"}],\"pages\":[\"ui/index.js\"],"
            + "\"needs\":[{\"id\":\"cases\",\"title\":\"Case work\"}]}}]}]}";

    private static final String[] ORCHARD = {
        "brings 1 form: Tree; 5 roles: A, B, C, D and 1 more; pages of its own",
        "needs Case work",
        "asks for reads:case",
        "holds Java",
        "cannot come as things are:",
        "Hills would no longer fit.",
        "hills: pack.yaml line 5, needs: expected another version"
    };

    @Test
    void listsWhatEachPackBringsAsksForAndWouldBreak() {
        answers.add(new Answer(200, CATALOGUE));

        assertThat(run("pack", "list")).isZero();

        assertThat(line.said())
                .contains("1.2.0 (mirror, signed by State team)")
                .contains(ORCHARD)
                .contains("brings 1 question in another form: Height; letters: 3")
                .contains("asks for reads:tree; does not get reads:tree");
    }

    @Test
    void tellsTheSameBeforeItInstallsAPackByItsId() {
        answers.add(new Answer(200, CATALOGUE));
        answers.add(new Answer(202, "{\"job\":\"j1\",\"status\":\"done\",\"version\":\"1.2.0\"}"));

        assertThat(run("pack", "install", "orchard", "--without", "reads:case")).isZero();

        assertThat(line.said())
                .contains("Orchard 1.2.0, signed by State team")
                .contains(ORCHARD)
                .contains("orchard 1.2.0 is installed, without reads:case.");
        assertThat(asked.get(1))
                .startsWith("PUT /api/modules/orchard")
                .contains("\"refused\":[\"reads:case\"]", "\"version\":\"newest\"");
    }

    @Test
    void saysNothingOfPermissionsUnlessItIsTold() {
        for (String[] more : new String[][] {{}, {"--with-all"}}) {
            answers.add(new Answer(200, CATALOGUE));
            answers.add(new Answer(202, "{\"job\":\"j1\",\"status\":\"done\"}"));
            assertThat(run(Stream.concat(Stream.of("pack", "install", "orchard"), Stream.of(more))
                            .toArray(String[]::new)))
                    .isZero();
        }

        assertThat(asked.get(1)).doesNotContain("refused");
        assertThat(asked.get(3)).contains("\"refused\":[]");
        assertThat(run("pack", "install", "orchard", "--with-all", "--without", "x"))
                .isEqualTo(2);
    }

    @Test
    void takesAFolderOfThatNameOnlyWhereNoVersionIsAskedFor() throws IOException {
        assertThat(Path.of("src")).isDirectory();
        answers.add(new Answer(200, CATALOGUE.replace("orchard", "src")));
        answers.add(new Answer(202, "{\"job\":\"j1\",\"status\":\"done\",\"version\":\"1.2.0\"}"));

        assertThat(run("pack", "install", "src", "--version", "1.2.0")).isZero();

        assertThat(line.said())
                .contains("Taken: src 1.2.0, in the mirror; not the folder of that name here, which is ./src")
                .contains("src 1.2.0 is installed.");
        assertThat(asked.get(1)).startsWith("PUT /api/modules/src").contains("\"version\":\"1.2.0\"");
        assertThat(run("pack", "install", ownPack().toString(), "--version", "7.0.0"))
                .isEqualTo(1);
        assertThat(line.complained()).contains("is version 1.2.0, not 7.0.0");
    }

    @Test
    void saysWhichVersionsThereAre() {
        answers.add(new Answer(
                200, CATALOGUE.replace("\"title\":\"Orchard\",\"ships\"", "\"installed\":\"1.1.0\",\"ships\"")));

        assertThat(run("pack", "install", "orchard", "--version", "7.0.0")).isEqualTo(1);

        assertThat(line.complained())
                .contains(
                        "there is no version 7.0.0 of orchard; there are: 1.2.0 (in the mirror), 1.1.0 (installed now).");
        assertThat(asked).hasSize(1);
        answers.add(new Answer(200, CATALOGUE));
        assertThat(run("pack", "install", "nobody")).isEqualTo(1);
        assertThat(line.complained()).contains("there is no pack nobody");
        assertThat(asked).hasSize(2);
    }

    @Test
    void bringsNothingThatWouldBeRefused() throws IOException {
        answers.add(new Answer(
                200,
                "{\"refusals\":[{\"pack\":\"own-pack\",\"file\":\"roles/a.yaml\",\"line\":0,\"key\":\"\","
                        + "\"expected\":\"text in UTF-8\"}],\"words\":[]}"));

        assertThat(run("pack", "install", ownPack().toString(), "--unsigned")).isEqualTo(1);

        assertThat(line.complained()).contains("roles/a.yaml: expected text in UTF-8");
        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsWhatAnOverlayChanges() throws IOException {
        answers.add(new Answer(
                200,
                "{\"adds\":{\"changes\":[{\"of\":\"Tree\",\"what\":\"words\",\"names\":[\"Height\",\"Age\"]},"
                        + "{\"of\":\"Tree\",\"what\":\"order\",\"names\":[\"Age\"]}]}}"));

        assertThat(run("pack", "check", ownPack().toString())).isZero();

        assertThat(line.said())
                .contains("changes Tree, other words for Height, Age", "changes Tree, comes first: Age")
                .doesNotContain("nothing of its own");
    }

    @Test
    void saysWhatARenewedPackStillDoesNotGet() {
        answers.add(new Answer(200, CATALOGUE));
        answers.add(new Answer(202, "{\"job\":\"j1\",\"status\":\"done\",\"version\":\"1.0.0\"}"));

        assertThat(run("pack", "install", "hills")).isZero();

        assertThat(line.said()).contains("hills 1.0.0 is installed. It does not get reads:tree, as was said before");
    }

    private int run(String... args) {
        return line.run(args);
    }
}
