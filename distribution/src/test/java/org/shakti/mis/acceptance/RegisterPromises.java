package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/** What holds for the caseload register on every database; one story, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RegisterPromises {
    private Office office;
    private Api director;
    private Api worker;
    private String run;

    /** Returns an installation on the database that the suite is for. */
    abstract Installation installation() throws Exception;

    @BeforeAll
    void open() throws Exception {
        office = Office.opened(installation().start());
        director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
        worker = office.hire("worker-one", "social-worker", Office.NORTH);
    }

    @AfterAll
    void close() {
        if (office != null) {
            office.server().close();
        }
    }

    @Test
    @Order(1)
    void aDryRunTellsTheSameAndKeepsNothing() throws IOException {
        Answer trial = bring("&dryRun=true").expect(200);

        assertThat(trial.at("/dryRun").asBoolean()).isTrue();
        assertThat(refused(trial)).isEqualTo(expectedRefusals());
        assertThat(director.get("/api/records/case").items()).isEmpty();
        assertThat(Board.seenBy(director).values())
                .allSatisfy((label, value) -> assertThat(value).isZero());
    }

    @Test
    @Order(2)
    void everyRowComesOutAsExpected() throws IOException {
        JsonNode expected = Register.expected();
        Answer brought = bring("").expect(201);
        run = brought.id();

        assertThat(brought.header("Location")).isEqualTo(office.server().address() + "/api/imports/" + run);
        assertThat(brought.at("/state").asText()).isEqualTo("done");
        assertThat(brought.at("/rows").asInt()).isEqualTo(39);
        assertThat(brought.at("/accepted")).isEqualTo(expected.path("accepted_rows"));
        assertThat(brought.at("/refusedRows").asInt())
                .isEqualTo(expected.path("refused").size());
        assertThat(refused(brought)).isEqualTo(expectedRefusals());
        assertThat(director.get("/api/records/case?state=CONSENTED&limit=200").items())
                .hasSize(expected.path("enrolled").asInt());
        assertThat(director.get("/api/imports/" + run).expect(200).json()).isEqualTo(brought.json());
    }

    @Test
    @Order(3)
    void theBoardCountsExactlyWhatCameIn() throws IOException {
        JsonNode expected = Register.expected();
        Board board = Board.seenBy(director);

        Map<String, Long> statistics = new LinkedHashMap<>();
        expected.path("statistics")
                .properties()
                .forEach(figure ->
                        statistics.put(figure.getKey(), figure.getValue().asLong()));
        assertThat(board.values()).containsExactlyEntriesOf(statistics);
        expected.path("complaints").properties().forEach(kind -> assertThat(board.part("S_FIR_GDE", kind.getKey()))
                .isEqualTo(kind.getValue().asLong()));
    }

    @Test
    @Order(3)
    void theDistrictsAddUpToTheWhole() {
        Board north = Board.of(director, Office.NORTH);
        Board south = Board.of(director, Office.SOUTH);

        assertThat(north.value("S_TOTAL")).isEqualTo(9);
        assertThat(south.value("S_TOTAL")).isEqualTo(23);
        Board.seenBy(director).values().forEach((label, value) -> assertThat(
                        north.values().get(label) + south.values().get(label))
                .as(label)
                .isEqualTo(value));
    }

    @Test
    @Order(3)
    void everyFigureLeadsToItsCases() {
        Board board = Board.seenBy(director);

        for (JsonNode row : board.rows()) {
            assertThat(board.behind(row.path("drill").asText()))
                    .as(row.path("label").asText())
                    .hasSize(row.path("value").asInt())
                    .allSatisfy(found -> assertThat(found.path("type").asText()).isEqualTo("case"));
            row.path("parts")
                    .forEach(part -> assertThat(board.behind(part.path("drill").asText()))
                            .as(part.path("label").asText())
                            .hasSize(part.path("value").asInt()));
        }
    }

    @Test
    @Order(3)
    void whatLeavesTheHouseTellsNoSmallGroup() {
        Board inside = Board.seenBy(director);
        JsonNode rows =
                director.get(Register.BOARD + "?public=true").expect(200).at("/rows");

        int hidden = 0;
        for (JsonNode row : rows) {
            long truth = inside.value(row.path("indicator").asText());
            assertThat(row.has("drill")).as("no way to the records").isFalse();
            if (row.has("value")) {
                assertThat(row.path("value").asLong()).isEqualTo(truth);
            } else {
                hidden++;
            }
            assertThat(row.has("value") && truth > 0 && truth < 5)
                    .as(row.path("label").asText())
                    .isFalse();
        }
        assertThat(hidden).isPositive();
        assertThat(rows.path(0).path("value").asLong()).isEqualTo(32);
        assertThat(rows.findValues("suppressed"))
                .allSatisfy(few -> assertThat(few.path("k").asInt()).isEqualTo(5));
        director.get(Register.BOARD + "?public=true&from=2020-01-01").expect(400);
        director.get(Register.BOARD + "?public=true&owner=me").expect(400);
        director.get("/api/indicators/S_TOTAL?public=true&by=owner").expect(400);
    }

    @Test
    @Order(4)
    void aSecondTimeChangesNothing() throws IOException {
        Answer again = bring("").expect(201);

        assertThat(again.at("/accepted").asInt()).isZero();
        assertThat(again.at("/unchanged")).isEqualTo(Register.expected().path("accepted_rows"));
        assertThat(refused(again)).isEqualTo(expectedRefusals());
        assertThat(director.get("/api/records/case?limit=200").items()).hasSize(33);
    }

    @Test
    @Order(4)
    void aWorkbookWithTheSameRowsIsTheSameRegister() throws IOException {
        Answer again = director.upload(Register.IMPORT, Workbook.TYPE, Workbook.of(Register.sheet()))
                .expect(201);

        assertThat(refused(again)).isEqualTo(expectedRefusals());
        assertThat(again.at("/accepted").asInt()).isZero();
        assertThat(again.at("/unchanged")).isEqualTo(Register.expected().path("accepted_rows"));
    }

    @Test
    @Order(4)
    void reasonsComeInTheLanguageOfTheReader() {
        assertThat(reasons(director.speaking("bn")))
                .contains("অভিযোগ ছাড়া শুনানি", "তারিখ নয়", "কোড তালিকায় নেই", "অজানা জেলা");
        assertThat(reasons(director.speaking("hi")))
                .contains("बिना शिकायत के सुनवाई", "तारीख नहीं है", "कोड सूची में नहीं है", "अज्ञात ज़िला");
    }

    @Test
    @Order(5)
    void undoTakesAllOfItAway() throws IOException {
        assertThat(worker.delete("/api/imports/" + run).status()).isIn(403, 404);

        director.delete("/api/imports/" + run + "?wait=20").expect(200);

        assertThat(director.get("/api/records/case").items()).isEmpty();
        assertThat(Board.seenBy(director).values())
                .allSatisfy((label, value) -> assertThat(value).isZero());
        Answer again = bring("").expect(201);
        assertThat(again.at("/accepted")).isEqualTo(Register.expected().path("accepted_rows"));
        run = again.id();
    }

    @Test
    @Order(6)
    void aChangedRecordChangesTheFigureAtOnce() {
        Board before = Board.seenBy(director);
        String pupil = before.behind("/api/indicators/S_STUDY/records")
                .get(0)
                .path("id")
                .asText();
        JsonNode study =
                director.get("/api/records/education?root=" + pupil).items().get(0);

        director.patch(
                        "/api/records/education/" + study.path("id").asText(),
                        "\"" + study.path("version") + "\"",
                        Map.of("study_status", "STOPPED"))
                .expect(200);

        assertThat(Board.seenBy(director).value("S_STUDY")).isEqualTo(before.value("S_STUDY") - 1);
        assertThat(Board.seenBy(director).value("S_TOTAL")).isEqualTo(before.value("S_TOTAL"));
    }

    @Test
    @Order(7)
    void aFigureLeadsOnlyToWhatTheReaderMaySee() {
        Board whole = Board.seenBy(director);
        Api neighbour = office.hire("director-north", "director", Office.NORTH);

        assertThat(Board.seenBy(neighbour).value("S_TOTAL")).isEqualTo(9);
        assertThat(Board.seenBy(neighbour).behind("/api/indicators/S_TOTAL/records"))
                .hasSize(9)
                .allSatisfy(found -> assertThat(found.path("district").asText()).isEqualTo(Office.NORTH));
        assertThat(Board.seenBy(worker).value("S_TOTAL")).isZero();

        JsonNode given = whole.behind("/api/indicators/S_TOTAL/records?district=" + Office.NORTH)
                .get(0);
        director.post("/api/records/case/" + given.path("id").asText() + "/assignment", Map.of("owner", "worker-one"))
                .expect(200);
        assertThat(Board.seenBy(worker).value("S_TOTAL")).isEqualTo(1);
        assertThat(Board.seenBy(worker).behind("/api/indicators/S_TOTAL/records"))
                .singleElement()
                .isEqualTo(whole.behind("/api/indicators/S_TOTAL/records?owner=" + worker.account())
                        .get(0));
        assertThat(Board.seenBy(office.administrator()).behind("/api/indicators/S_TOTAL/records"))
                .as("who runs the machine reads no cases")
                .isEmpty();
    }

    @Test
    @Order(8)
    void undoIsRefusedOnceSomebodyHasWorkedOnIt() {
        Answer refused = director.delete("/api/imports/" + run + "?wait=20").expect(409);

        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(director.get("/api/records/case?limit=200").items()).hasSize(33);
    }

    private Answer bring(String query) throws IOException {
        return director.upload(Register.IMPORT + query, Register.CSV, Register.sheet());
    }

    private List<String> reasons(Api reader) {
        try {
            return reader.upload(Register.IMPORT + "&dryRun=true", Register.CSV, Register.sheet())
                    .expect(200)
                    .at("/refused")
                    .findValuesAsText("reason");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> refused(Answer answer) {
        return answer.at("/refused").findParents("reason").stream()
                .filter(row -> row.has("line"))
                .map(row -> row.path("line") + " " + row.path("column").asText() + ": "
                        + row.path("reason").asText())
                .toList();
    }

    private static List<String> expectedRefusals() throws IOException {
        return Register.expected().path("refused").findParents("why").stream()
                .map(row -> row.path("line") + " " + row.path("column").asText() + ": "
                        + row.path("why").asText())
                .toList();
    }
}
