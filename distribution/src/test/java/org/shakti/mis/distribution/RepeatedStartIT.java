package org.shakti.mis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Twenty starts in a row")
class RepeatedStartIT {
    private static final int STARTS = 20;

    @Test
    void serveEveryApplicationEachTime() throws IOException, InterruptedException {
        var installation = Installation.unpack("repeated-start");

        for (int i = 0; i < STARTS; i++) {
            try (var server = installation.start()) {
                // Readiness compares what is registered with what the whiteboard serves; ask it once more, now at rest.
                assertThat(server.get("/api/health").body())
                        .contains("\"api\":\"ok\"")
                        .contains("\"ready\"");
            }
        }

        assertThat(Files.readString(installation.data().resolve("log/shakti.log")))
                .doesNotContain("ConcurrentModificationException")
                .doesNotContain("Error during dispatch");
    }
}
