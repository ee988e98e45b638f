package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A record type, a list, an indicator and a board, written as YAML by somebody who builds nothing. */
@Tag("database")
@DisplayName("A pack of YAML from a folder")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsidePackIT {
    static final String PACK = "garden-visits";
    static final Path FOLDER =
            Path.of("src/test/resources/packs", PACK).toAbsolutePath().normalize();

    /** What was done, by whom and when: audit, and the jobs and wishes of the administrator. */
    /** What tells of the past, and how far new clocks have looked through the records. */
    private static final Set<String> LOGS = Set.of("audit_log", "audit_seal", "mod_job", "mod_module", "clock_arrival");

    private static PluggedOffice house;
    private static Office office;
    private static CaseWorker worker;
    private static Shell shell;
    private static String survivor;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        house = PluggedOffice.opened("outside-pack");
        office = house.office();
        worker = house.worker();
        shell = house.shell();
        survivor = house.survivor();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** What lies in the database once the numbers of the first start are made and nothing moves any more. */
    private static List<String> atRest(Dump dump) {
        var last = new AtomicReference<>(List.<String>of());
        return await("nothing moves")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> dump.lines(LOGS),
                        now -> now.equals(last.getAndSet(now))
                                && now.stream().anyMatch(line -> line.matches("row public.indicator_ledger .*,t\\)")));
    }

    /** On the embedded database the same is tried below the server, by a unit test of the tables. */
    @Test
    @Tag("postgresql")
    @Order(0)
    void leavesNoTraceInTheDatabaseWhenNothingWasKept() throws Exception {
        try (Connection connection = DriverManager.getConnection(database(), "postgres", "postgres")) {
            Dump dump = new Dump(connection);
            List<String> before = atRest(dump);

            shell.run("pack", "install", FOLDER.toString(), "--unsigned").expect(0);
            assertThat(dump.lines(LOGS)).isNotEqualTo(before);
            shell.run("pack", "remove", PACK).expect(0);

            await().ignoreExceptions() // a table may go while it is read
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> {
                        List<String> after = dump.lines(LOGS);
                        assertThat(after)
                                .as("too much")
                                .filteredOn(line -> !before.contains(line))
                                .isEmpty();
                        assertThat(before)
                                .as("lost")
                                .filteredOn(line -> !after.contains(line))
                                .isEmpty();
                    });
        }
    }

    @Test
    @Order(1)
    void isInstalledWhileTheServerRuns() throws IOException, InterruptedException {
        worker.api().get("/api/types/garden_visit").expect(404);

        assertThat(shell.run("pack", "check", FOLDER.toString()).expect(0).text())
                .contains("in order");
        assertThat(shell.run("pack", "install", FOLDER.toString(), "--unsigned")
                        .expect(0)
                        .text())
                .contains("is installed");

        assertThat(worker.api()
                        .speaking("bn")
                        .get("/api/types/garden_visit")
                        .expect(200)
                        .at("/title")
                        .asText())
                .isEqualTo("বাগানে বেড়ানো");
        assertThat(new ModuleDesk(office.administrator()).state(PACK)).isEqualTo("installed");
    }

    @Test
    @Order(2)
    void keepsRecordsAndCountsThem() {
        Answer unknown = visit("HAIL").expect(422);
        assertThat(unknown.at("/errors/0/code").asText()).isEqualTo("not-in-list");

        visit("SUN").expect(201);

        assertThat(visitors()).isEqualTo(1);
        assertThat(worker.api()
                        .get("/api/records/garden_visit?where=visited_on:is:2026-01-05")
                        .items())
                .hasSize(1);
    }

    @Test
    @Order(3)
    void isSwitchedForADistrictLikeAnyOther() {
        ModuleDesk desk = new ModuleDesk(office.administrator());

        desk.turn(PACK, Office.NORTH, false).expect(200);
        assertThat(desk.types(Office.NORTH)).doesNotContain("garden_visit");
        assertThat(visit("RAIN").status()).isEqualTo(409);
        desk.turn(PACK, Office.NORTH, true).expect(200);
        assertThat(desk.types(Office.NORTH)).contains("garden_visit");
    }

    @Test
    @Order(4)
    void leavesItsDataWhenItIsRemoved() throws IOException, InterruptedException {
        shell.run("module", "remove", PACK).expect(0);
        worker.api().get("/api/types/garden_visit").expect(404);
        worker.api().get("/api/boards/garden").expect(404);
        worker.reads("case", survivor).expect(200);

        shell.run("module", "install", PACK).expect(0);
        assertThat(visitors()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void isRefusedWithFileAndLineWhenItIsWrong() throws IOException, InterruptedException {
        Path wrong = office.server().installation().home().resolve("wrong-pack");
        Packs.copyWith(FOLDER, wrong, "record-types/garden_visit.yaml", "kind: date", "kind: moment");

        Shell.Said refused = shell.run("pack", "check", wrong.toString()).expect(1);

        assertThat(refused.text()).contains("garden_visit.yaml line 8").contains("date-time");
        assertThat(visitors()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void isRefusedWhenAFieldIsOfAnotherKindThanItsValues() throws IOException, InterruptedException {
        Path other = office.server().installation().home().resolve("other-kind");
        Packs.copyWith(FOLDER, other, "record-types/garden_visit.yaml", "kind: one-of, list: weather", "kind: text");

        Shell.Said refused =
                shell.run("pack", "install", other.toString(), "--unsigned").expect(1);

        assertThat(refused.text())
                .contains("garden_visit.yaml line 9")
                .contains("weather")
                .contains("the kind one-of");
        visit("RAIN").expect(201);
        assertThat(worker.api().get("/api/types/garden_visit").expect(200).text())
                .contains("\"one-of\"");
    }

    @Test
    @Order(7)
    void bringsClocksForTheRecordsThatAreThere() throws IOException, InterruptedException {
        worker.writes("garden_visit", survivor, Map.of("visited_on", "2026-01-07"))
                .expect(201);
        Path clocked = office.server().installation().home().resolve("clocked");
        String clock = "clocks: [{id: WEATHER, title: {en: Ask for the weather}, startsOn: {field: visited_on},"
                + " stopsOn: {field: weather}, limit: 3, unit: day, who: {en: Her}, strictness: internal}]\n";
        Packs.copyWith(FOLDER, clocked, "record-types/garden_visit.yaml", "parent: case\n", "parent: case\n" + clock);

        shell.run("pack", "install", clocked.toString(), "--unsigned").expect(0);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            String tasks = worker.api().get("/api/tasks/today").expect(200).text();
            return tasks.split("Ask for the weather", -1).length == 2 && tasks.contains("2026-01-10");
        });
    }

    private static String database() throws IOException {
        Path settings = office.server().installation().home().resolve("etc/org.shakti.mis.database.cfg");
        return Files.readAllLines(settings).stream()
                .filter(line -> line.startsWith("url = "))
                .map(line -> line.substring("url = ".length()))
                .findFirst()
                .orElseThrow();
    }

    private static Answer visit(String weather) {
        return worker.writes("garden_visit", survivor, Map.of("visited_on", "2026-01-05", "weather", weather));
    }

    private static long visitors() {
        return worker.api()
                .get("/api/boards/garden")
                .expect(200)
                .at("/rows/0/value")
                .asLong();
    }
}
