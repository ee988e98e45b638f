package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.RunningServer;

@Tag("database")
@DisplayName("The command line")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIT {
    private static final String PASSWORD = "seven small rivers meet";

    private static RunningServer server;
    private static Shell shell;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Installation installation = Installation.unpack("commands");
        shell = new Shell(installation);
        assertThat(shell.run("user", "list").expect(2).text()).contains("bin/shakti start");
        server = installation.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    @Order(1)
    void tellsWhatItCanDo() throws IOException, InterruptedException {
        assertThat(shell.run("help").expect(0).text()).contains("user", "token", "module", "import", "pack", "demo");
        assertThat(shell.run("user", "--help").expect(0).text()).startsWith("usage: bin/shakti user");
        assertThat(shell.run("status").expect(0).text()).contains("ready");
    }

    @Test
    @Order(1)
    void endsWithTwoWhenItIsNotUnderstood() throws IOException, InterruptedException {
        assertThat(shell.run("dance").expect(2).text()).contains("there is no command dance");
        assertThat(shell.run("user", "add", "worker-one").expect(2).text()).contains("usage:");
        assertThat(shell.run("import", "caseload-register", "no-such-file.csv")
                        .expect(2)
                        .text())
                .contains("no-such-file.csv");
        assertThat(shell.run("module", "disable", "livelihood").expect(2).text())
                .contains("--district");
    }

    @Test
    @Order(1)
    void endsWithOneAndSaysWhatIsNotThere() throws IOException, InterruptedException {
        assertThat(shell.run("token", "nobody").expect(1).text())
                .contains("there is no account nobody")
                .contains("--role");
        assertThat(shell.run("user", "disable", "nobody").expect(1).text()).contains("there is no account nobody");
        assertThat(shell.run("module", "remove", "nothing").expect(1).text()).contains("there is no module nothing");
        assertThat(shell.run("import", "no-such", Register.file().toString())
                        .expect(1)
                        .text())
                .contains("no-such");
        assertThat(shell.runWith("short\n", "user", "add", "worker-one", "--role", "director", "--password-stdin")
                        .expect(1)
                        .text())
                .contains("password");
    }

    @Test
    @Order(2)
    void makesPeopleWhoCanSignIn() throws IOException, InterruptedException {
        shell.runWith(
                        PASSWORD + "\n",
                        "user",
                        "add",
                        "director-one",
                        "--role",
                        "director",
                        "--district",
                        "303",
                        "--district",
                        "304",
                        "--password-stdin")
                .expect(0);

        Api director = Api.anybody(server).signIn("director-one", PASSWORD);
        assertThat(director.get("/api/session").expect(200).at("/sees/districts"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("303", "304");
        assertThat(shell.run("user", "list", "--json").expect(0).json().findValuesAsText("login"))
                .contains("director-one");
        shell.run("user", "disable", "director-one").expect(0);
        director.get("/api/session").expect(401);
        shell.run("user", "enable", "director-one").expect(0);
    }

    @Test
    @Order(2)
    void makesATokenForAProgram() throws IOException, InterruptedException {
        String token = shell.run("token", "reporter", "--role", "director", "--district", "303", "--json")
                .expect(0)
                .json()
                .path("token")
                .asText();

        Api program = Api.anybody(server).withToken(token);
        assertThat(Board.seenBy(program).value("S_TOTAL")).isZero();
        program.get("/api/accounts").expect(403);
        assertThat(shell.run("token", "reporter").expect(0).text().strip()).isNotEqualTo(token);
    }

    @Test
    @Order(3)
    void bringsTheRegisterIn() throws IOException, InterruptedException {
        String file = Register.file().toString();

        assertThat(shell.run("import", "caseload-register", file, "--dry-run")
                        .expect(0)
                        .text())
                .contains(
                        "33 accepted",
                        "6 refused",
                        "line 12, first_hearing_on: hearing without a complaint",
                        "dry run");
        JsonNode run = shell.run("import", "caseload-register", file, "--json")
                .expect(0)
                .json();
        assertThat(run.path("accepted").asInt()).isEqualTo(33);
        assertThat(shell.run("import", "caseload-register", file).expect(0).text())
                .contains("33 unchanged");
    }

    @Test
    @Order(4)
    void writesASheetThatTellsNoName() throws IOException, InterruptedException {
        String token = shell.run("token", "sheets", "--role", "director", "--district", "303")
                .expect(0)
                .text();
        List<String> lines = shell.runWith(token, "export", "case", "--token-stdin")
                .expect(0)
                .text()
                .lines()
                .toList();

        assertThat(lines.get(0))
                .startsWith("id,parent,state,district,")
                .contains("gender")
                .doesNotContain("real_name");
        assertThat(lines).hasSizeBetween(5, 30).allSatisfy(line -> assertThat(line.split(","))
                .hasSizeGreaterThan(5));
        assertThat(shell.run("export", "case").expect(2).text()).contains("reads no records");
        assertThat(shell.runWith(token, "export", "nothing", "--token-stdin")
                        .expect(1)
                        .text())
                .contains("a record type called nothing");
    }

    @Test
    @Order(4)
    void doesNothingWhenSomebodyOnlyAsks() throws IOException, InterruptedException {
        for (String command : List.of("run", "start", "stop", "status")) {
            assertThat(shell.run(command, "--help").expect(0).text()).startsWith("usage:");
            assertThat(shell.run(command, "--fast").expect(2).text()).contains("--fast is not known here");
        }
        shell.run("status").expect(0);
    }

    @Test
    @Order(4)
    void switchesModules() throws IOException, InterruptedException {
        shell.run("module", "disable", "livelihood", "--district", "303").expect(0);
        assertThat(shell.run("module", "list", "--district", "303").expect(0).text())
                .containsPattern("livelihood +off");
        assertThat(shell.run("module", "list", "--district", "304").expect(0).text())
                .containsPattern("livelihood +on");
        shell.run("module", "enable", "livelihood", "--district", "303").expect(0);
        shell.run("module", "remove", "livelihood").expect(0);
        assertThat(shell.run("module", "list").expect(0).text()).containsPattern("livelihood +available");
        assertThat(shell.run("module", "install", "livelihood", "--json")
                        .expect(0)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("done");
    }

    @Test
    @Order(5)
    void loadsASampleThatIsMarkedAsOne() throws IOException, InterruptedException {
        Shell.Said said = shell.run("demo").expect(0);

        assertThat(said.text()).contains("Sample data: every person in it is invented");
        assertThat(shell.run("demo").expect(0).text()).contains("0 accepted");
    }
}
