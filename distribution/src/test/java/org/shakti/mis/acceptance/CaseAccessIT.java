package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

@Tag("database")
@DisplayName("A case")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseAccessIT {
    private static final String NAME = "Canary2x Sample";
    private static final String PHONE = "9000020001";

    private static Office office;
    private static CaseWorker worker;
    private static Api director;
    private static String survivor;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("case-access").start());
        worker = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
        director = office.hire("director-one", "director", Office.NORTH, Office.SOUTH);
        assertThat(worker.searches("River")).isEmpty();
        survivor = worker.opens(
                        Office.NORTH, Map.of("gender", "F", "entry_route", "PEER", "real_name", NAME, "phone", PHONE))
                .expect(201)
                .id();
    }

    @AfterAll
    static void close() {
        if (office.server().process().isAlive()) {
            office.server().close();
        }
    }

    @Test
    @Order(1)
    void mergesChangesThatDoNotOverlap() {
        String tag = worker.reads("case", survivor).header("ETag");
        change(tag, Map.of("spoken_language", "Bengali")).expect(200);

        Answer merged = change(tag, Map.of("marital_status", "MARRIED")).expect(200);

        assertThat(merged.at("/fields/spoken_language").asText()).isEqualTo("Bengali");
        assertThat(merged.at("/fields/marital_status").asText()).isEqualTo("MARRIED");
    }

    @Test
    @Order(2)
    void showsBothValuesOfAChangeThatOverlaps() {
        String tag = worker.reads("case", survivor).header("ETag");
        change(tag, Map.of("spoken_language", "Hindi")).expect(200);

        Answer conflict = change(tag, Map.of("spoken_language", "Santali")).expect(409);

        assertThat(conflict.at("/conflicts/0/field").asText()).isEqualTo("spoken_language");
        assertThat(conflict.at("/conflicts/0/yours").asText()).isEqualTo("Santali");
        assertThat(conflict.at("/conflicts/0/theirs").asText()).isEqualTo("Hindi");
        assertThat(worker.reads("case", survivor).at("/fields/spoken_language").asText())
                .isEqualTo("Hindi");
    }

    @Test
    @Order(3)
    void isNotThereForAnotherWorker() {
        String code = worker.reads("case", survivor).at("/fields/code").asText();
        CaseWorker other = new CaseWorker(office.hire("worker-two", "social-worker", Office.NORTH));

        other.reads("case", survivor).expect(404);
        other.api().get("/api/records/case/" + survivor + "/history").expect(404);
        other.api().get("/api/cases/" + survivor + "/timeline").expect(404);
        other.moves("case", survivor, "CONTACTED").expect(404);
        other.api()
                .patch("/api/records/case/" + survivor, "\"1\"", Map.of("gender", "M"))
                .expect(404);
        assertThat(other.writes("consent", survivor, Map.of()).expect(422).text())
                .contains("There is no such record that you may see.");
        assertThat(other.api().get("/api/records/case").items()).isEmpty();
        assertThat(other.api()
                        .get("/api/records/case/elsewhere?code=" + code)
                        .expect(200)
                        .text())
                .as("all that is told is that somebody knows her")
                .isEqualTo("{\"exists\":true}");
        assertThat(Board.seenBy(other.api()).value("S_TOTAL")).isZero();
    }

    @Test
    @Order(3)
    void isNothingForAnAuditorOrTheAdministrator() {
        Api auditor = office.hire("auditor-one", "auditor");

        auditor.get("/api/records/case").expect(403);
        auditor.get("/api/records/case/" + survivor).expect(403);
        auditor.get("/api/cases/" + survivor + "/timeline").expect(403);
        auditor.get("/api/audit").expect(200);
        office.administrator().get("/api/records/case/" + survivor).expect(403);
        worker.api().get("/api/audit").expect(403);
    }

    @Test
    @Order(3)
    void wantsToKnowWhoAsks() {
        Api anybody = Api.anybody(office.server());

        Answer refused = anybody.get("/api/records/case/" + survivor).expect(401);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        anybody.withToken("no-such-token").get("/api/records/case").expect(401);
        anybody.get("/api/records/no-such-type").expect(401);
        worker.api().get("/api/accounts").expect(403);
        worker.api().put("/api/modules/livelihood", Map.of("installed", false)).expect(403);
    }

    @Test
    @Order(3)
    void isNotChangedByAForeignPage() {
        Api foreign = worker.api().with("Origin", "http://evil.example");

        assertThat(foreign.post("/api/records/case", Map.of("district", Office.NORTH))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void neverSaysWhoSheIs() throws IOException {
        director.upload(Register.IMPORT, Register.CSV, Register.sheet()).expect(201);
        String path = "/api/records/case/" + survivor;
        change(worker.reads("case", survivor).header("ETag"), Map.of("real_name", NAME + " Two"))
                .expect(200);
        String imported = director.get("/api/records/case?q=K828XJXH")
                .items()
                .get(0)
                .path("id")
                .asText();

        List<Answer> seen = List.of(
                worker.api().get(path),
                worker.api().get(path + "/history"),
                worker.api().get("/api/cases/" + survivor + "/timeline"),
                director.get("/api/records/case?limit=200"),
                director.get("/api/records/case/" + imported),
                director.get("/api/records/case/" + imported + "/history"),
                director.get("/api/cases/" + imported + "/timeline"),
                director.get("/api/indicators/S_TOTAL/records?limit=200"),
                director.get("/api/tasks"));

        assertThat(seen).allSatisfy(answer -> assertThat(answer.expect(200).text())
                .doesNotContain("Canary")
                .doesNotContain("90000"));
        assertThat(seen.get(0).at("/identity")).extracting(key -> key.asText()).contains("phone", "real_name");
        worker.api().get("/api/records/case?where=real_name:is:" + "Canary2x").expect(400);
        assertThat(director.get("/api/records/case?q=Canary").items()).isEmpty();
    }

    @Test
    @Order(4)
    void isRefusedWithoutRepeatingWhatWasWritten() {
        byte[] sheet = ("case_code,enrolled_on,gender,district_lgd,entry_route,real_name,phone\n"
                        + "KAAAAAAA,2020-01-01,F,303,PEER,Canary5x Sample,Canary6x\n")
                .getBytes(StandardCharsets.UTF_8);

        Answer refused = director.upload(Register.IMPORT, Register.CSV, sheet).expect(201);

        assertThat(refused.at("/refused/0/column").asText()).isEqualTo("phone");
        assertThat(refused.text()).doesNotContain("Canary");
    }

    @Test
    @Order(5)
    void leavesNoNameInAnyFile() throws IOException {
        office.server().close();
        List<String> secrets = List.of("Canary", "90000100", PHONE);
        Path data = office.server().installation().data();

        assertThat(Traces.of(secrets).in(data)).isEmpty();
        assertThat(office.server().output()).doesNotContain(secrets);
        assertThat(Traces.of(List.of("shakti")).in(data.resolve("log"))).isNotEmpty();
        assertThat(Files.isDirectory(data.resolve("db/shakti/seg0")))
                .as("the embedded database lies in the folder that was searched")
                .isEqualTo(!office.server().installation().isOnPostgres());
    }

    private static Answer change(String tag, Map<String, ?> fields) {
        return worker.api().patch("/api/records/case/" + survivor, tag, fields);
    }
}
