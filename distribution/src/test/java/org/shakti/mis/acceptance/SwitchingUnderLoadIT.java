package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.Installation;

/**
 * Modules come and go while others work. What stays in memory afterwards is measured, because Karaf has leaked class
 * loaders in such cycles (CVE-2026-92230).
 */
@DisplayName("Fifty changes of modules under load")
class SwitchingUnderLoadIT {
    private static final int CYCLES = 50;
    private static final int WARM_UP = 10;
    private static final int CLIENTS = 10;
    private static final String JAVA = "former-visits";

    /** A large module with three REST applications and services that others call. */
    private static final String LARGE = "schemes";

    /** Packs that need the large module, so that it could not go. */
    private static final List<String> IN_THE_WAY =
            List.of("west-bengal", "jharkhand", "odisha", "bihar", "maharashtra", "andhra-pradesh", "telangana");

    private static Office office;
    private static Api worker;
    private static ModuleDesk desk;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("switching-load").start());
        Api director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
        director.upload(Register.IMPORT, Register.CSV, Register.sheet()).expect(201);
        worker = office.hire("worker-one", "social-worker", Office.NORTH);
        assertThat(new CaseWorker(worker).searches("River")).isEmpty();
        desk = new ModuleDesk(office.administrator());
        IN_THE_WAY.forEach(pack -> desk.want(pack, false));
        var shell = new Shell(office.server().installation());
        for (Path pack : List.of(OutsidePackIT.FOLDER, FormerApiIT.JAR)) {
            shell.run("pack", "install", pack.toString(), "--unsigned").expect(0);
        }
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    void failNoRequestAndLeaveNothingBehind() throws IOException, InterruptedException {
        Jvm jvm = new Jvm(office.server().process().pid());
        Jvm.Loaders before;
        try (var crowd = new Crowd(CLIENTS, SwitchingUnderLoadIT::request)) {
            change(WARM_UP);
            before = jvm.loaders();
            change(CYCLES);
            crowd.close();

            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.answered()).isGreaterThan(CYCLES * CLIENTS);
        }
        Jvm.Loaders after = jvm.loaders();
        System.out.println("class loaders before and after " + CYCLES + " cycles: " + before + ", " + after);

        assertThat(after.ofBundles()).as("class loaders of bundles").isLessThanOrEqualTo(before.ofBundles() + 2);
        assertThat(after.wirings()).as("wirings of bundles").isLessThanOrEqualTo(before.wirings() + 2);
        assertThat(after.all()).as("class loaders").isLessThanOrEqualTo(before.all() + 60);
        assertThat(after.classes()).as("classes").isLessThanOrEqualTo(before.classes() + 300);
        assertThat(refreshed()).as("bundles that were refreshed").isEmpty();
    }

    /** A cycle takes something away and gives it back: features, a pack of YAML, a module with Java, a district's module. */
    private static void change(int cycles) {
        for (int cycle = 0; cycle < cycles; cycle++) {
            switch (cycle % 5) {
                case 0 -> renew("livelihood");
                case 1 -> renew(OutsidePackIT.PACK);
                case 2 -> renew(JAVA);
                case 3 -> renew(LARGE);
                default -> {
                    desk.turn("livelihood", Office.NORTH, false).expect(200);
                    desk.turn("livelihood", Office.NORTH, true).expect(200);
                }
            }
        }
    }

    private static void renew(String module) {
        desk.want(module, false);
        desk.want(module, true);
    }

    private static Answer request(int at) {
        return switch (at % 6) {
            case 0 ->
                worker.post(
                        "/api/records/case",
                        Map.of("district", Office.NORTH, "fields", Map.of("gender", "F", "entry_route", "PEER")));
            case 1 -> worker.get(Register.BOARD);
            case 2 -> worker.get("/api/records/case?limit=5");
            case 3 -> worker.get("/api/types/case?district=" + Office.NORTH);
            case 4 -> worker.get("/api/tasks/today");
            default -> worker.get("/api/health");
        };
    }

    /** Returns what the log names under "Refreshing bundles". */
    private static List<String> refreshed() throws IOException {
        return Files.readAllLines(office.server().installation().data().resolve("log/shakti.log")).stream()
                .filter(line -> line.contains("Refreshing bundles"))
                .toList();
    }
}
