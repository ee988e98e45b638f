package org.shakti.mis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A first start that is killed")
class KilledStartIT {
    /** What appears one after the other during a first start; the start is killed at each. */
    private static final List<String> STEPS = List.of(
            "data/cache",
            "data/keys",
            "data/keys/instance.key",
            "data/db/shakti.new",
            "data/db/shakti",
            "data/cache.complete");

    @Test
    void canBeRepeatedWhereverItWasKilled() throws IOException, InterruptedException {
        var installation = Installation.unpack("killed-start");
        for (String step : STEPS) {
            killAt(installation, installation.home().resolve(step));
        }

        try (var server = installation.start()) {
            assertThat(server.get("/api/health").body()).contains("\"ready\"");
            assertThat(installation.data().resolve("db/shakti.new")).doesNotExist();
        }
    }

    @Test
    void leavesNoHalfDatabaseBehind() throws IOException, InterruptedException {
        var installation = Installation.unpack("half-database");
        Path half = installation.data().resolve("db/shakti.new");
        Files.createDirectories(half.resolve("seg0"));
        Files.writeString(half.resolve("service.properties"), "half");

        try (var server = installation.start()) {
            assertThat(server.isReady()).isTrue();
            assertThat(half).doesNotExist();
        }
    }

    @Test
    void losesNothingThatWasThereBefore() throws IOException, InterruptedException {
        var installation = Installation.unpack("killed-later");
        installation.start().kill();

        try (var server = installation.start()) {
            assertThat(server.isReady()).isTrue();
        }
    }

    private static void killAt(Installation installation, Path step) throws IOException {
        var server = installation.run();
        await("step " + step)
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Files.exists(step)
                        || server.isReady()
                        || !server.process().isAlive());
        server.kill();
    }
}
