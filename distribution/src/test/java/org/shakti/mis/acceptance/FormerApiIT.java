package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/** Built once against the API of 1.0.0 and never since: its source lies in src/test/former-module. */
@DisplayName("A module built against the former API")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormerApiIT {
    static final Path JAR =
            Path.of("src/test/resources/former/former-visits-1.0.0.jar").toAbsolutePath();

    private static PluggedOffice house;
    private static Office office;
    private static CaseWorker worker;
    private static Shell shell;
    private static String root;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        house = PluggedOffice.opened("former-api");
        office = house.office();
        worker = house.worker();
        shell = house.shell();
        root = house.survivor();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @Order(1)
    void isTheOneThatWasKept() throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(JAR));
        assertThat(Files.readString(JAR.resolveSibling("former-visits-1.0.0.jar.sha256")))
                .startsWith(HexFormat.of().formatHex(hash));
    }

    @Test
    @Order(2)
    void isInstalledOnTheServerOfTodayAsTheGuideForModulesSays() throws IOException, InterruptedException {
        Installation installation = office.server().installation();
        Guide.Step dev = Guide.in("modules.md").only("watched");
        Path folder = Files.createDirectories(installation.home().resolve(dev.about()));
        Files.createDirectories(folder.resolve("target"));
        Files.copy(JAR, folder.resolve("target/visits-1.0.0.jar"));
        Path output = folder.resolve("dev.txt");

        Process watching =
                dev.typed(installation, folder).redirectOutput(output.toFile()).start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(output).contains("Watching"));
        } finally {
            watching.descendants().forEach(ProcessHandle::destroy);
            watching.destroy();
        }

        assertThat(output).content().contains("former-visits is live");
        assertThat(new ModuleDesk(office.administrator()).state("former-visits"))
                .isEqualTo("installed");
    }

    @Test
    @Order(3)
    void judgesCountsAndFollowsDefinitions() {
        visit(Map.of("visited_on", "2026-01-05", "minutes", 300)).expect(422);
        visit(Map.of("visited_on", "2026-01-05", "minutes", 300, "why_long", "a long way"))
                .expect(201);
        visit(Map.of("visited_on", "2026-01-06", "minutes", 45)).expect(201);

        Answer minutes =
                worker.api().get("/api/former-visits/" + root + "/minutes").expect(200);
        assertThat(minutes.at("/minutes").asLong()).isEqualTo(345);
        assertThat(minutes.at("/upToDate").asBoolean()).isTrue();
        assertThat(minutes.at("/title").asText()).isEqualTo("Visit");
    }

    @Test
    @Order(4)
    void goesAgain() throws IOException, InterruptedException {
        shell.run("module", "remove", "former-visits").expect(0);

        worker.api().get("/api/former-visits/" + root + "/minutes").expect(404);
        worker.reads("case", root).expect(200);
    }

    private static Answer visit(Map<String, ?> fields) {
        return worker.writes("former_visit", root, fields);
    }
}
