package org.shakti.mis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("A first start")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {
    private static Installation installation;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        installation = Installation.unpack("first-start");
        // An empty home, and a proxy that nobody answers: what the server needs, it must have in the archive.
        Path empty = Files.createDirectories(installation.home().resolve("nobody"));
        server = installation
                .with(
                        "SHAKTI_JAVA_OPTS",
                        "-Duser.home=" + empty
                                + " -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1 -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=1")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void needsNothingButTheArchive() throws IOException {
        assertThat(server.get("/api/health").body()).contains("\"ready\"");
        assertThat(installation.home().resolve("nobody")).isEmptyDirectory();
        assertThat(log()).doesNotContain("ERROR");
    }

    @Test
    @Order(1)
    void saysWhereItIs() {
        assertThat(server.output()).contains("ready at " + server.address());
    }

    @Test
    @Order(1)
    @EnabledOnOs(OS.LINUX)
    void listensOnOneLoopbackPortAndNowhereElse() throws IOException {
        String port = String.format("%04X", installation.port());

        assertThat(Listeners.of(server.process().pid()))
                .singleElement()
                .asString()
                .isIn("0100007F:" + port, "0000000000000000FFFF00000100007F:" + port);
    }

    @Test
    @Order(1)
    void encryptsTheDatabase() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(installation.data().resolve("db/shakti/service.properties"))) {
            properties.load(reader);
        }

        assertThat(properties)
                .containsEntry("dataEncryption", "true")
                .containsEntry("encryptionAlgorithm", "AES/CBC/NoPadding");
        assertThat(properties.getProperty("encryptionKeyLength")).startsWith("256");
        assertThat(properties).doesNotContainKey("bootPassword");
    }

    @Test
    @Order(1)
    void keepsKeyAndDataFromOtherUsers() throws IOException {
        assertThat(mode("keys/instance.key")).isEqualTo("rw-------");
        assertThat(mode("keys")).isEqualTo("rwx------");
        assertThat(mode("db")).isEqualTo("rwx------");
        assertThat(mode("log/shakti.log")).isEqualTo("rw-------");
    }

    @Test
    @Order(1)
    void answersWhatIsNotThereAsAProblem() throws IOException {
        var answer = server.get("/api/nowhere");

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Length")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception");
        for (String bad : List.of("/api/%zz", "/api/;/", "/api/..%2f../x", "/api/health?limit=%", "/api/health%00")) {
            assertThat(raw("GET " + bad + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .as(bad)
                    .contains("application/problem+json")
                    .doesNotContain("<h", "Exception");
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", installation.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Order(1)
    void isRefusedASecondTime() throws IOException, InterruptedException {
        var second = installation.command("run").start();

        assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(new String(second.getInputStream().readAllBytes())).contains("already running");
    }

    @Test
    @Order(1)
    void tellsItsStatus() throws IOException, InterruptedException {
        var status = installation.command("status").start();

        assertThat(status.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(status.exitValue()).isZero();
        assertThat(new String(status.getInputStream().readAllBytes())).contains("ready");
    }

    @Test
    @Order(2)
    void endsCleanlyOnASignal() throws IOException, InterruptedException {
        server.close();
        var status = installation.command("status").start();

        assertThat(server.process().exitValue()).isIn(0, 130, 143);
        assertThat(status.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(status.exitValue()).isEqualTo(1);
        assertThat(installation.data().resolve("db/shakti/db.lck")).doesNotExist();
    }

    @Test
    @Order(3)
    @EnabledOnOs(OS.LINUX)
    void endsCleanlyOnCtrlC() throws IOException, InterruptedException {
        var foreground = installation.startAsFromATerminal();
        var key = new ProcessBuilder(
                        "kill", "-INT", String.valueOf(foreground.process().pid()))
                .start();

        assertThat(key.waitFor()).isZero();
        assertThat(foreground.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(installation.data().resolve("db/shakti/db.lck")).doesNotExist();
    }

    private static String mode(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(installation.data().resolve(file)));
    }

    private static String log() throws IOException {
        return Files.readString(installation.data().resolve("log/shakti.log"));
    }
}
