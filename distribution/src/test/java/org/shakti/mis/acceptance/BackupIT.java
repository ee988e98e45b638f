package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.RunningServer;

@DisplayName("A backup")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {
    private static final String BOARD = "/api/boards/statistics-of-project-intervention";

    private static Installation lost;
    private static RunningServer server;
    private static String figures;

    @TempDir
    private static Path stick;

    @BeforeAll
    static void keepACaseload() throws IOException, InterruptedException {
        lost = Installation.unpack("backup-lost");
        server = lost.start();
        Office office = Office.opened(server);
        new Shell(lost)
                .run("import", "caseload-register", Register.file().toString())
                .expect(0);
        figures =
                office.administrator().get(BOARD).expect(200).json().at("/rows").toString();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    @Order(1)
    void isMadeWhileTheServerGoesOnAndTriedAtOnce() throws IOException, InterruptedException {
        String said = new Shell(lost)
                .run("backup", "--to", stick.toString())
                .expect(0)
                .text();

        assertThat(said).contains("is good").contains("tables looked through");
        assertThat(new Shell(lost).run("backup", "list").expect(0).text()).contains(".zip");
        assertThat(made()).hasSize(1);
    }

    @Test
    @Order(2)
    void isNotPutIntoARunningServer() throws IOException, InterruptedException {
        assertThat(new Shell(lost)
                        .run("restore", made().get(0).toString())
                        .expect(1)
                        .text())
                .contains("the server runs");
    }

    @Test
    @Order(3)
    void isForWhoLooksAfterTheInstanceOnly() {
        Office office = Office.reopened(server);

        office.hire("director-one", "director", Office.NORTH, Office.SOUTH)
                .post("/api/backups", java.util.Map.of())
                .expect(403);
    }

    @Test
    @Order(4)
    void needsItsKeyAndAllItsBytes() throws IOException, InterruptedException {
        Installation other = Installation.unpack("backup-other");
        Shell shell = new Shell(other);
        String file = made().get(0).toString();
        assertThat(shell.run("restore", file).expect(1).text()).contains("instance.key is missing");

        giveKey(other);
        Path damaged = stick.resolve("damaged.zip");
        byte[] bytes = Files.readAllBytes(made().get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        shell.run("restore", damaged.toString()).expect(1);
        assertThat(other.data().resolve("db")).doesNotExist();

        Files.writeString(other.data().resolve("keys/instance.key"), "A".repeat(43) + "=\n");
        assertThat(shell.run("restore", file).expect(1).text()).contains("not the key of this backup");
    }

    @Test
    @Order(5)
    void bringsEverythingBackOnANewMachine() throws IOException, InterruptedException {
        server.close();
        Installation fresh = Installation.unpack("backup-fresh");
        giveKey(fresh);
        new Shell(fresh).run("restore", made().get(0).toString()).expect(0);

        server = fresh.start();

        Office office = Office.reopened(server);
        assertThat(office.administrator()
                        .get(BOARD)
                        .expect(200)
                        .json()
                        .at("/rows")
                        .toString())
                .isEqualTo(figures);
        assertThat(office.administrator().get("/api/backups").expect(200).json().at("/items"))
                .isEmpty();
    }

    @Test
    @Order(6)
    void cutShortIsNotStartedUpon() throws IOException, InterruptedException {
        server.close();
        Path marker = server.installation().data().resolve("restore.unfinished");
        Files.writeString(marker, "");

        assertThat(new Shell(server.installation()).run("run").expect(2).text()).contains("a restore was cut short");

        Files.delete(marker);
        server = server.installation().start();
    }

    private static void giveKey(Installation to) throws IOException {
        Path keys = Files.createDirectories(to.data().resolve("keys"));
        Files.copy(lost.data().resolve("keys/instance.key"), keys.resolve("instance.key"));
    }

    private static List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            return files.filter(file -> file.getFileName().toString().startsWith("shakti-"))
                    .toList();
        }
    }
}
