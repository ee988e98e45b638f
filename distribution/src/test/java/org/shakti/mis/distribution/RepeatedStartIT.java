package org.shakti.mis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;
import org.shakti.mis.acceptance.Shell;

@DisplayName("Twenty starts in a row")
class RepeatedStartIT {
    private static final int STARTS = 20;

    /** An address in each application that takes other methods: whoever says so has heard the call. */
    private static final List<String> CALLS = List.of(
            "/api/boards",
            "/api/cases/x/timeline",
            "/api/demands/ladders",
            "/api/applications/x/readiness",
            "/api/eligibility",
            "/api/schemes");

    @Test
    void serveEveryApplicationEachTime() throws IOException, InterruptedException {
        var installation = Installation.unpack("repeated-start");
        String token = "";

        for (int i = 0; i < STARTS; i++) {
            try (var server = installation.run();
                    var impatient = new Impatient(server)) {
                server.awaitReady();
                impatient.close();
                assertThat(impatient.faults()).as("before all was there").isEmpty();
                assertThat(impatient.asked()).as("requests to wait").isPositive();
                // Readiness compares what is registered with what the whiteboard serves; ask it once more, now at rest.
                assertThat(server.get("/api/health").body())
                        .contains("\"api\":\"ok\"")
                        .contains("\"ready\"");
                token = token.isEmpty() ? token(installation) : token;
                Api program = Api.anybody(server).withToken(token);
                CALLS.forEach(call -> program.put(call, Map.of()).expect(405));
                program.get("/api/nothing/x").expect(404);
            }
        }

        assertThat(Files.readString(installation.data().resolve("log/shakti.log")))
                .doesNotContain("ConcurrentModificationException")
                .doesNotContain("Error during dispatch");
    }

    private static String token(Installation installation) throws IOException, InterruptedException {
        return new Shell(installation)
                .run("token", "caller", "--role", "director", "--district", Office.NORTH, "--json")
                .expect(0)
                .json()
                .path("token")
                .asText();
    }
}
