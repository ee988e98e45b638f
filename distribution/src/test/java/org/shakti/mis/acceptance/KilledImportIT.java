package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.RunningServer;

@Tag("database")
@DisplayName("An import that is killed in the middle")
class KilledImportIT {
    private static final int ROWS = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Api director;

    @Test
    void goesOnByItselfWithoutALostOrDoubledRow() throws IOException, InterruptedException {
        Installation installation = Installation.unpack("killed-import");
        String run;
        try (RunningServer server = installation.start()) {
            Office office = Office.opened(server);
            director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
            // The answer to this never comes: its server is killed while it works.
            var cutOff = CompletableFuture.supplyAsync(() -> director.upload(Register.IMPORT, Register.CSV, sheet()));
            run = begun(office.hire("auditor-one", "auditor"));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> percent(run) > 20);
            server.kill();
            assertThat(cutOff).failsWithin(PATIENCE);
        }

        try (RunningServer again = installation.start()) {
            director = Office.reopened(again).signIn("director-one");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !progress(run).at("/state").asText().equals("running"));

            assertThat(progress(run).at("/state").asText()).isEqualTo("done");
            assertThat(progress(run).at("/accepted").asInt()).isEqualTo(ROWS);
            assertThat(progress(run).at("/refusedRows").asInt()).isZero();
            assertThat(codes()).hasSize(ROWS);
            assertThat(cases()).isEqualTo(ROWS);
            assertThat(Board.seenBy(director).value("S_FIR_GDE")).isEqualTo(ROWS / 3);
        }
    }

    /** Waits until the audit log names the run. */
    private static String begun(Api auditor) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> auditor.get("/api/audit?action=import.started")
                                .expect(200)
                                .items(),
                        rows -> !rows.isEmpty())
                .get(0)
                .path("target")
                .asText()
                .replace("import:", "");
    }

    private long percent(String run) {
        Answer progress = progress(run);
        long of = progress.at("/progress/of").asLong();
        return of == 0 ? 0 : progress.at("/progress/read").asLong() * 100 / of;
    }

    private Answer progress(String run) {
        return director.get("/api/imports/" + run).expect(200);
    }

    private long cases() {
        return Board.seenBy(director).value("S_TOTAL");
    }

    /** Returns the codes of all cases, page by page; a code that comes twice fails. */
    private Set<String> codes() {
        Set<String> codes = new HashSet<>();
        String after = "";
        do {
            Answer page = director.get("/api/records/case?limit=200" + after).expect(200);
            page.items().forEach(found -> assertThat(
                            codes.add(found.at("/fields/code").asText()))
                    .as("once: %s", found)
                    .isTrue());
            after = page.at("/next").isTextual() ? "&after=" + page.at("/next").asText() : "";
        } while (!after.isEmpty());
        return codes;
    }

    /** A register of invented people; every third went to the police. */
    private static byte[] sheet() {
        var sheet = new StringBuilder("case_code,enrolled_on,consent_on,gender,year_of_birth,district_lgd,entry_route,"
                + "real_name,phone,complaint_kind,complaint_no,complaint_on,police_station\n");
        for (int row = 0; row < ROWS; row++) {
            String complaint = row % 3 == 0 ? "FIR," + row + "/2021,2021-05-01,Sample" : ",,,";
            sheet.append(String.format(
                    "K%07d,2021-01-01,2021-01-01,F,1999,%d,PEER,Sample %d,90000%05d,%s%n",
                    row, 303 + row % 2, row, row, complaint));
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }
}
