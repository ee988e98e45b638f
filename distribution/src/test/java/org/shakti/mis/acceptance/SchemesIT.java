package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.distribution.Installation;

/** What she is entitled to, and what becomes of asking for it; the survivor is invented. */
@Tag("database")
@DisplayName("Schemes for a survivor")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemesIT {
    private static final String BANK = "WB_LAKSHMIR_BHANDAR";
    private static final String PENSIONER = "govt_regular_employee_or_pensioner";
    private static final LocalDate LONG_AGO = LocalDate.now().minusDays(40);
    private static final Path PACK = Path.of("src/test/resources/packs/sample-relief");

    private static Office office;
    private static SchemeDesk desk;
    private static String survivor;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("schemes").start());
        CaseWorker worker = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
        desk = new SchemeDesk(worker.api());
        assertThat(worker.searches("River")).isEmpty();
        survivor = worker.opens(
                        Office.NORTH,
                        Map.of("gender", "F", "entry_route", "PEER", "code_name", "River", "year_of_birth", 1996))
                .expect(201)
                .id();
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    @Order(1)
    void looksAtNothingWithoutHerConsent() {
        Answer refused = desk.worker().post("/api/eligibility", Map.of("case", survivor));
        assertThat(refused.expect(403).at("/type").asText()).isEqualTo("/problems/consent-needed");

        desk.asksConsent(survivor, true);
        assertThat(desk.judges(survivor, BANK).path("verdict").asText()).isEqualTo("unknown");

        desk.asksConsent(survivor, false);
        desk.worker().post("/api/eligibility", Map.of("case", survivor)).expect(403);
        assertThat(screened().at("/left/noConsent").asInt()).isEqualTo(1);
        assertThat(screened().items()).isEmpty();

        desk.asksConsent(survivor, true);
        assertThat(screened().items()).hasSize(1);
    }

    @Test
    @Order(2)
    void changesOneVerdictWithOneAnswerAndSaysWhy() {
        assertThat(SchemeDesk.met(desk.judges(survivor, BANK), PENSIONER)).isEqualTo("null");

        desk.answers(survivor, Map.of("govt_employee_or_pensioner", true));
        var refused = desk.judges(survivor, BANK);
        assertThat(refused.path("verdict").asText()).isEqualTo("not-eligible");
        assertThat(SchemeDesk.met(refused, PENSIONER)).isEqualTo("false");

        desk.answers(survivor, Map.of("govt_employee_or_pensioner", false));
        var open = desk.judges(survivor, BANK);
        assertThat(open.path("verdict").asText()).isEqualTo("unknown");
        assertThat(SchemeDesk.met(open, PENSIONER)).isEqualTo("true");
        assertThat(open.path("missing").toString()).doesNotContain(PENSIONER);
    }

    @Test
    @Order(3)
    void keepsTriedAnswersNowhere() {
        Map<String, Object> tried = Map.of("case", survivor, "schemes", List.of(BANK), "facts", Map.of("gender", "M"));
        assertThat(SchemeDesk.results(desk.worker().post("/api/eligibility", tried))
                        .path("verdict")
                        .asText())
                .isEqualTo("not-eligible");

        assertThat(desk.judges(survivor, BANK).path("verdict").asText()).isEqualTo("unknown");
    }

    @Test
    @Order(4)
    void asksForPapersAndNeverForANumber() {
        String path = "/api/applications/" + survivor + "/readiness?scheme=" + BANK;
        assertThat(desk.worker().get(path).expect(200).at("/ready").asBoolean()).isFalse();

        desk.write("paper", survivor, Map.of("paper", "BANK", "paper_state", "HAS"));
        desk.write(
                "paper", survivor, Map.of("paper", "CASTE", "paper_state", "APPLIED", "helper", "STAFF", "cost", 3000));
        Answer now = desk.worker().get(path).expect(200);

        assertThat(now.at("/missing").toString()).contains("CASTE", "AADHAAR").doesNotContain("BANK");
        assertThat(now.at("/cost").asInt()).isEqualTo(3000);
        assertThat(desk.worker()
                        .post(
                                "/api/records/paper",
                                Map.of(
                                        "parent",
                                        survivor,
                                        "fields",
                                        Map.of("paper", "AADHAAR", "paper_state", "HAS", "last_four", "234123412346")))
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("last_four");
    }

    @Test
    @Order(5)
    void callsAnUnansweredApplicationOverdueAndRaisesOneDemand() {
        String application = desk.files(survivor, BANK, LONG_AGO);

        Answer late = desk.waitFor(application, "OVERDUE");

        assertThat(late.at("/fields/time_limit").asInt()).isEqualTo(15);
        assertThat(late.at("/fields/limit_ends_on").asText())
                .isEqualTo(LONG_AGO.plusDays(15).toString());
        assertThat(late.at("/fields/ladder").asText()).isEqualTo("WB_SOCIAL");
        List<?> joined = desk.worker()
                .get("/api/records/case_demand?parent=" + survivor)
                .expect(200)
                .items();
        assertThat(joined).hasSize(1);
        desk.worker()
                .get("/api/records/demand/" + late.at("/fields/demand").asText())
                .expect(200);
    }

    @Test
    @Order(6)
    void takesNoReceiptWithoutHerWord() {
        String application = desk.files(survivor, "IN_PMJDY", LocalDate.now());
        for (String step : List.of("ACKNOWLEDGED", "UNDER_VERIFICATION", "SANCTIONED")) {
            desk.moves(application, step).expect(200);
        }

        desk.moves(application, "RECEIVED").expect(422);
        desk.change(application, Map.of("received_on", LocalDate.now().toString(), "in_hand", false))
                .expect(200);
        desk.moves(application, "RECEIVED").expect(422);

        desk.change(application, Map.of("in_hand", true)).expect(200);
        desk.moves(application, "RECEIVED").expect(200);
    }

    @Test
    @Order(7)
    void keepsTheRulesOfTheDayOfFiling(@TempDir Path folder) throws IOException, InterruptedException {
        Shell shell = new Shell(office.server().installation());
        shell.run("pack", "install", PACK.toAbsolutePath().toString(), "--unsigned")
                .expect(0);
        String application = desk.files(survivor, "SR_RELIEF", LocalDate.now());
        assertThat(desk.application(application).at("/fields/time_limit").asInt())
                .isEqualTo(30);
        String kept = desk.application(application).at("/fields/rules_from").asText();

        Path newer = folder.resolve("sample-relief");
        Packs.copyWith(PACK, newer, "pack.yaml", "version: 1.0.0", "version: 1.1.0");
        Packs.copyWith(newer, newer, "schemes/sr-relief.scheme.yaml", "days: 30", "days: 5");
        shell.run("pack", "install", newer.toString(), "--unsigned").expect(0);
        desk.change(application, Map.of("receipt_number", "R-1", "time_limit", 5))
                .expect(200);

        Answer now = desk.application(application);
        assertThat(now.at("/fields/time_limit").asInt()).isEqualTo(30);
        assertThat(now.at("/fields/rules_from").asText()).isEqualTo(kept);
        assertThat(now.at("/fields/rules_pack").asText()).isEqualTo("sample-relief 1.0.0");
        String later = desk.files(survivor, "SR_RELIEF", LocalDate.now());
        assertThat(desk.application(later).at("/fields/time_limit").asInt()).isEqualTo(5);
    }

    private static Answer screened() {
        return desk.worker()
                .post("/api/eligibility/screening", Map.of("scheme", BANK, "district", Office.NORTH))
                .expect(200);
    }
}
