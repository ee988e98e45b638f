package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/** Rule, completion, follower, listener and reader of one module throw whenever they are asked. */
@DisplayName("A module that throws again and again")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultyModuleIT {
    private static final int CASES = 30;
    private static final int MOST_LINES = 300;

    private static Office office;
    private static CaseWorker worker;
    private static Shell shell;
    private static String root;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("faulty-module").start());
        Installation installation = office.server().installation();
        worker = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
        shell = new Shell(installation);
        shell.run("dev", new FaultyModule(installation).built().toString(), "--once")
                .expect(0);
        worker.searches("River");
        root = opens().expect(201).id();
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    @Order(1)
    void refusesItsOwnRecordsOnly() {
        assertThat(worker.writes("faulty_visit", root, Map.of("visited_on", "2026-01-05"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        worker.reads("case", root).expect(200);
    }

    @Test
    @Order(2)
    void concernsNobodyElse() throws IOException {
        for (int i = 0; i < CASES; i++) {
            String one = opens().expect(201).id();
            worker.reads("case", one).expect(200);
            worker.api().get("/api/tasks/today").expect(200);
        }
        assertThat(office.server().isReady()).isTrue();
        Path log = office.server().installation().data().resolve("log/shakti.log");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.readString(log).contains("a sample of a fault"));
        try (var lines = Files.lines(log)) {
            assertThat(lines.filter(line -> line.contains("a sample of a fault")))
                    .hasSizeLessThan(MOST_LINES);
        }
    }

    @Test
    @Order(3)
    void letsOtherPacksComeAndGo() throws IOException, InterruptedException {
        shell.run("pack", "install", OutsidePackIT.FOLDER.toString(), "--unsigned")
                .expect(0);
        worker.api().get("/api/types/garden_visit").expect(200);
        shell.run("pack", "remove", OutsidePackIT.PACK).expect(0);
        worker.api().get("/api/types/garden_visit").expect(404);
    }

    @Test
    @Order(4)
    void isSwitchedOffByItselfAndSaysWhy() throws IOException, InterruptedException {
        ModuleDesk desk = new ModuleDesk(office.administrator());
        await("it is off").atMost(Duration.ofSeconds(60)).until(() -> {
            worker.writes("faulty_visit", root, Map.of("visited_on", "2026-01-05"));
            return desk.state("faulty-visits").equals("disabled");
        });

        Answer told = office.administrator().speaking("bn").get("/api/modules").expect(200);
        assertThat(told.text())
                .contains("নিজে থেকেই বন্ধ", "IllegalStateException at Faulty.")
                .doesNotContain("a sample of");
        assertThat(office.server().health()).contains("The module faulty-visits was switched off", "\"ready\"");
        worker.api().get("/api/types/faulty_visit").expect(404);
        opens().expect(201);

        shell.run("module", "install", "faulty-visits").expect(0);
        assertThat(desk.state("faulty-visits")).isEqualTo("installed");
        assertThat(office.server().health()).doesNotContain("was switched off");
    }

    @Test
    @Order(5)
    void canBeTakenOut() throws IOException, InterruptedException {
        shell.run("pack", "remove", "faulty-visits").expect(0);

        worker.api().get("/api/types/faulty_visit").expect(404);
        opens().expect(201);
        assertThat(office.server().isReady()).isTrue();
    }

    @Test
    @Order(6)
    void staysWithoutItsTablesAndSaysWhyWhenItsScriptFails() throws IOException, InterruptedException {
        Path jar = office.server().installation().home().resolve("former-visits-1.0.0.jar");
        Files.copy(FormerApiIT.JAR, jar);
        try (var inside = FileSystems.newFileSystem(jar)) {
            Files.createDirectories(inside.getPath("db", "derby"));
            Files.writeString(inside.getPath("db", "derby", "001-own.sql"), "CREATE TABEL own (id INTEGER);\n");
        }
        shell.run("pack", "install", jar.toString(), "--unsigned").expect(0);

        await("it is told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> office.server().health().contains("module-no-tables"));
        assertThat(office.server().isReady()).isTrue();
        Answer told = office.administrator().speaking("hi").get("/api/modules").expect(200);
        assertThat(told.text()).contains("तालिकाएँ नहीं बन सकीं", "former-visits/001-own.sql failed");
        opens().expect(201);

        shell.run("pack", "remove", "former-visits").expect(0);
        assertThat(office.server().health()).doesNotContain("module-no-tables");
    }

    private static Answer opens() {
        return worker.opens(Office.NORTH, Map.of("gender", "F", "entry_route", "PEER"));
    }
}
