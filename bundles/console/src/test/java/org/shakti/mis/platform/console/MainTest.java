package org.shakti.mis.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.platform.console.ScriptedServer.Answer;

@DisplayName("The command line")
class MainTest {
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

    @Test
    void explainsItself() {
        assertThat(run("help")).isZero();
        assertThat(line.said()).contains("user", "token", "module", "import", "pack", "demo");
        assertThat(run("user", "--help")).isZero();
        assertThat(line.said()).contains("--password-stdin");
    }

    @Test
    void tellsWhatItDidNotUnderstand() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("user", "add")).isEqualTo(2);
        assertThat(run("module", "enable", "more")).isEqualTo(2);
        assertThat(run("import", "register", "missing.csv")).isEqualTo(2);
        assertThat(run("user", "list", "--quick")).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void makesAnAccountWithThePasswordFromStandardInput() {
        answers.add(new Answer(201, "{\"login\":\"sample.person\"}"));

        int code = run("user", "add", "sample.person", "--role", "worker", "--district", "319", "--password-stdin");

        assertThat(code).isZero();
        assertThat(line.said()).contains("Account sample.person made.");
        assertThat(asked)
                .containsExactly("POST /api/accounts Bearer sample-token {\"login\":\"sample.person\","
                        + "\"password\":\"a secret \\\"line\\\"\","
                        + "\"grants\":[{\"role\":\"worker\",\"districts\":[\"319\"]}]}");
    }

    @Test
    void saysByItsExitCodeWhetherTheLogIsWhole() {
        answers.add(new Answer(200, "{\"whole\":true,\"rows\":12,\"seals\":3,\"unsealed\":1,\"head\":\"abc\"}"));
        answers.add(new Answer(200, "{\"whole\":false,\"rows\":12,\"seals\":3,\"firstBroken\":2}"));

        assertThat(run("audit", "verify")).isZero();
        assertThat(line.said()).contains("whole: 12 rows, 3 seals", "Last seal: abc");
        assertThat(run("audit", "verify")).isEqualTo(1);
        assertThat(line.complained()).contains("broken at seal 2 of 3");
        assertThat(asked.get(0)).startsWith("GET /api/audit/verification ");
        assertThat(run("audit", "read")).isEqualTo(2);
    }

    @Test
    void writesRecordsAsASheetWithoutFormulasAndWithoutWhatListsHide() throws IOException {
        String type = "{\"sections\":[{\"fields\":[{\"key\":\"code\",\"class\":\"ordinary\",\"kind\":\"text\"},"
                + "{\"key\":\"name\",\"class\":\"identity\",\"kind\":\"text\"},"
                + "{\"key\":\"crops\",\"class\":\"ordinary\",\"kind\":\"several-of\"}]}]}";
        answers.add(new Answer(200, type));
        answers.add(new Answer(
                200,
                "{\"items\":[{\"id\":\"1\",\"fields\":{\"code\":\"=1+1, \\\"x\\\"\",\"name\":\"N\","
                        + "\"crops\":[\"A\",\"B\"]}}],\"next\":\"n 1\"}"));
        answers.add(new Answer(200, "{\"items\":[{\"id\":\"2\",\"fields\":{}}]}"));
        Path sheet = home.resolve("sheet.csv");

        assertThat(run("export", "garden", "--token-stdin", "--district", "303", "--to", sheet.toString()))
                .isZero();

        assertThat(Files.readAllLines(sheet))
                .containsExactly(
                        "id,parent,state,district,organisation,owner,createdAt,changedAt,code,crops",
                        "1,,,,,,,,\"'=1+1, \"\"x\"\"\",A B",
                        "2,,,,,,,,,");
        assertThat(Files.getPosixFilePermissions(sheet)).hasSize(2);
        assertThat(line.said()).contains("2 records are in ");
        assertThat(asked.get(2))
                .startsWith("GET /api/records/garden?limit=100&district=303&after=n%201 Bearer a secret \"line\"");
        assertThat(run("export", "garden")).isEqualTo(2);
    }

    @Test
    void tellsWhyTheServerRefuses() {
        answers.add(
                new Answer(
                        422,
                        "{\"detail\":\"Some answers do not fit.\",\"errors\":[{\"field\":\"role\",\"message\":\"There is no such role.\"}]}"));

        assertThat(run("token", "reporter", "--role", "dancer")).isEqualTo(1);
        assertThat(line.complained()).contains("Some answers do not fit.", "role: There is no such role.");
    }

    @Test
    void saysWhichAccountIsMissingAndHowToMakeIt() {
        answers.add(new Answer(404, "{\"detail\":\"There is nothing here that you may see.\"}"));

        assertThat(run("token", "reporter")).isEqualTo(1);
        assertThat(line.complained())
                .contains("there is no account reporter", "--role")
                .doesNotContain("nothing here");
    }

    @Test
    void tellsWhenNoServerAnswers() {
        line.close();

        assertThat(run("user", "list")).isEqualTo(2);
        assertThat(line.complained()).contains("no server answers at");
    }

    @Test
    void printsTheAnswerAsItCameForPrograms() {
        answers.add(new Answer(200, "{\"items\":[{\"id\":\"more\",\"needs\":[]}],\"next\":null}"));

        assertThat(run("module", "list", "--json")).isZero();
        assertThat(line.said().strip()).isEqualTo("{\"items\":[{\"id\":\"more\",\"needs\":[]}],\"next\":null}");
    }

    @Test
    void waitsUntilAModuleIsInstalled() {
        answers.add(new Answer(202, "{\"job\":\"j1\",\"status\":\"queued\"}"));
        answers.add(new Answer(200, "{\"job\":\"j1\",\"status\":\"running\"}"));
        answers.add(new Answer(200, "{\"job\":\"j1\",\"status\":\"done\"}"));

        assertThat(run("module", "install", "more")).isZero();
        assertThat(line.said()).contains("more is installed.");
        assertThat(asked.get(2)).startsWith("GET /api/modules/jobs/j1");
    }

    @Test
    void bringsASheetInAndNamesWhatWasRefused() throws IOException {
        Path sheet = Files.writeString(home.resolve("sheet.csv"), "a,b\n1,2\n");
        answers.add(new Answer(
                201,
                "{\"id\":\"r1\",\"state\":\"done\",\"rows\":2,\"accepted\":1,\"unchanged\":0,\"refusedRows\":1,"
                        + "\"refused\":[{\"line\":3,\"column\":\"b\",\"value\":\"2\\u001b[2J\",\"reason\":\"Too early\","
                        + "\"more\":[{\"column\":\"name\",\"reason\":\"Too long\"}]},"
                        + "{\"line\":4,\"reason\":\"Twice\"}]}"));

        assertThat(run("import", "register", sheet.toString(), "--dry-run")).isZero();
        assertThat(line.said())
                .contains(
                        "2 rows: 1 accepted, 0 unchanged, 1 refused.\n",
                        "  line 3, b: Too early (\"2\uFFFD[2J\")\n",
                        "  line 3, name: Too long\n",
                        "  line 4: Twice\n");
        assertThat(asked.get(0)).startsWith("POST /api/imports/register?dryRun=true");
    }

    @Test
    void saysThatAnImportGoesOnWhenTheServerGoesAway() throws IOException {
        Path sheet = Files.writeString(home.resolve("sheet.csv"), "a,b\n1,2\n");
        answers.add(new Answer(202, "{\"id\":\"r1\",\"state\":\"running\",\"progress\":{\"read\":1,\"of\":2}}"));

        assertThat(run("import", "register", sheet.toString())).isEqualTo(2);
        assertThat(line.complained()).contains("The import goes on by itself", "next start", "run r1");
        assertThat(run("import", "--help")).isZero();
        assertThat(line.said()).contains("Exit code 0", "also when rows of it were refused");
    }

    @Test
    void saysThatAnImportMayGoOnWhenTheServerGoesAwayBeforeItAnswers() throws IOException {
        Path sheet = Files.writeString(home.resolve("sheet.csv"), "a,b\n1,2\n");

        assertThat(run("import", "register", sheet.toString())).isEqualTo(2);
        assertThat(line.complained()).contains("went away", "goes on by itself at the next start");
        line.close();
        assertThat(run("import", "register", sheet.toString())).isEqualTo(2);
        assertThat(line.complained()).contains("no server answers at");
    }

    private int run(String... args) {
        return line.run(args);
    }
}
