package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shakti.mis.distribution.Installation;

/** One survivor's case, from the first talk to an award that is not paid; all people are invented. */
@Tag("database")
@DisplayName("The work on a case")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseWorkIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    private static Office office;
    private static CaseWorker worker;
    private static String survivor;
    private static String complaint;
    private static String matter;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        office = Office.opened(Installation.unpack("case-work").start());
        worker = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    @Test
    @Order(1)
    void beginsWithASearchAndAnIntake() {
        Answer unsearched = worker.opens(Office.NORTH, Papers.INTAKE).expect(422);
        assertThat(unsearched.at("/errors/0/field").asText()).isEqualTo("search");
        assertThat(worker.searches("River")).isEmpty();

        Answer made = worker.opens(Office.NORTH, Papers.INTAKE).expect(201);
        survivor = made.id();

        assertThat(made.header("Location")).isEqualTo(office.server().address() + "/api/records/case/" + survivor);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.at("/state").asText()).isEqualTo("IDENTIFIED");
        assertThat(made.at("/fields/code").asText()).matches("K[A-Z0-9]{7,}");
        assertThat(worker.api()
                        .get("/api/records/case?q=" + made.at("/fields/code").asText())
                        .items())
                .extracting(found -> found.path("id").asText())
                .containsExactly(survivor);
    }

    @Test
    @Order(1)
    void answersARepeatedIntakeAsTheFirst() {
        String id = NewId.next();
        Map<String, Object> draft = Map.of("id", id, "district", Office.NORTH, "fields", Papers.INTAKE);
        Api keyed = worker.api().with("Idempotency-Key", "first-visit");
        Map<String, Object> unnamed = Map.of("district", Office.NORTH, "fields", Papers.INTAKE);

        Answer first = worker.api().post("/api/records/case", draft).expect(201);
        Answer byKey = keyed.post("/api/records/case", unnamed).expect(201);

        assertThat(first.id()).isEqualTo(id);
        assertThat(worker.api().post("/api/records/case", draft).expect(201).json())
                .isEqualTo(first.json());
        assertThat(keyed.post("/api/records/case", unnamed).expect(201).json()).isEqualTo(byKey.json());
        assertThat(worker.api().get("/api/records/case").items()).hasSizeBetween(2, 3);
        Map<String, Object> scattered =
                Map.of("id", UUID.randomUUID(), "district", Office.NORTH, "fields", Papers.INTAKE);
        assertThat(worker.api()
                        .post("/api/records/case", scattered)
                        .expect(422)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not-version-7");
    }

    @Test
    @Order(2)
    void saysWhatIsMissingBeforeAStep() {
        Answer tooFar = worker.moves("case", survivor, "CONSENTED").expect(422);
        assertThat(tooFar.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(tooFar.at("/type").asText()).isEqualTo("/problems/illegal-move");
        assertThat(tooFar.at("/detail").asText()).contains("CONTACTED");

        worker.moves("case", survivor, "CONTACTED").expect(200);
        Answer unasked = worker.moves("case", survivor, "CONSENTED").expect(422);
        assertThat(unasked.at("/errors/0/field").asText()).isEqualTo("consent");
        assertThat(worker.state("case", survivor)).isEqualTo("CONTACTED");
    }

    @Test
    @Order(3)
    void goesOnWithHerConsent() {
        worker.writes("consent", survivor, Papers.consent(TODAY)).expect(201);

        worker.moves("case", survivor, "CONSENTED").expect(200);

        assertThat(worker.state("case", survivor)).isEqualTo("CONSENTED");
        assertThat(Board.seenBy(worker.api()).value("S_TOTAL")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void asksForSafetyAndHerOwnRankingBeforeAPlan() {
        worker.moves("case", survivor, "SAFETY").expect(422);
        worker.writes("safety_assessment", survivor, Papers.safety(TODAY)).expect(201);
        worker.moves("case", survivor, "SAFETY").expect(200);
        String need =
                worker.writes("need", survivor, Papers.need(TODAY)).expect(201).id();
        Map<String, Object> item = Map.of(
                "what",
                "Ask for a training place",
                "need",
                need,
                "who_does_it",
                "STAFF",
                "due_on",
                TODAY.toString(),
                "item_status",
                "OPEN");

        worker.moves("case", survivor, "PLAN").expect(422);
        assertThat(worker.writes("plan_item", survivor, item)
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("need");
        worker.api()
                .patch("/api/records/need/" + need, "\"1\"", Map.of("her_rank", 1))
                .expect(200);
        worker.moves("need", need, "RANKED").expect(200);
        worker.writes(
                        "ranking",
                        survivor,
                        Map.of(
                                "ranked_on",
                                TODAY.toString(),
                                "said_by",
                                "SURVIVOR",
                                "order_of_needs",
                                List.of(Map.of("need", need, "rank", 1))))
                .expect(201);

        worker.writes("plan_item", survivor, item).expect(201);
        worker.moves("case", survivor, "PLAN").expect(200);
    }

    @Test
    @Order(5)
    void carriesALegalMatterOfItsOwn() {
        complaint = worker.writes("complaint", survivor, Papers.fir(TODAY.minusDays(50)))
                .expect(201)
                .id();
        matter = worker.writes("criminal_matter", survivor, Map.of("complaint", complaint))
                .expect(201)
                .id();

        Answer unproven = worker.moves("criminal_matter", matter, "FIR").expect(422);
        assertThat(unproven.at("/errors/0/message").asText()).contains("FIR copy");
        worker.moves("criminal_matter", matter, "FIR", TODAY.minusDays(50), "FIR")
                .expect(200);
        Answer before = worker.moves("criminal_matter", matter, "INVESTIGATION", TODAY.minusDays(60))
                .expect(422);
        assertThat(before.at("/errors/0/code").asText()).isEqualTo("back-dating-reason");
        worker.writes(
                        "hearing",
                        matter,
                        Map.of("hearing_on", TODAY.minusDays(1).toString(), "held", true, "presence", "EXEMPT"))
                .expect(201);

        Board board = Board.seenBy(worker.api());
        assertThat(board.part("S_FIR_GDE", "FIR")).isEqualTo(1);
        assertThat(board.part("S_FIR_GDE", "GDE")).isZero();
        assertThat(board.value("S_HEARING")).isEqualTo(1);
    }

    @Test
    @Order(6)
    void tellsBothPoliceUnitsOfAComplaintThatWentToAnotherStateAndCountsItOnce() {
        Map<String, Long> counted = Board.seenBy(worker.api()).values();
        String transfer = worker.writes("fir_transfer", complaint, Papers.transfer(TODAY.minusDays(40)))
                .expect(201)
                .id();
        worker.moves("fir_transfer", transfer, "TRANSFERRED", TODAY.minusDays(40))
                .expect(200);

        assertThat(worker.moves("fir_transfer", transfer, "REGISTERED")
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("registered_there_on");
        Map<String, String> there =
                Map.of("registered_there_on", TODAY.minusDays(30).toString(), "number_there", "7/2026");
        worker.api()
                .patch("/api/records/fir_transfer/" + transfer, "\"2\"", there)
                .expect(200);
        worker.moves("fir_transfer", transfer, "REGISTERED", TODAY.minusDays(30))
                .expect(200);

        assertThat(worker.api()
                        .get("/api/cases/" + survivor + "/timeline?limit=200")
                        .items())
                .filteredOn(told -> told.path("type").asText().equals("fir_transfer"))
                .extracting(JsonNode::toString)
                .anyMatch(told -> told.contains("Sample station here") && told.contains("Sample station there"));
        assertThat(Board.seenBy(worker.api()).values()).isEqualTo(counted);
    }

    @Test
    @Order(6)
    void countsTheDaysThatAnAwardIsNotPaid() {
        String claim = worker.writes("compensation", survivor, Map.of("scheme", "NALSA2018"))
                .expect(201)
                .id();
        worker.moves("compensation", claim, "PREPARING", TODAY.minusDays(200), "CONSENT")
                .expect(200);
        worker.moves("compensation", claim, "APPLIED", TODAY.minusDays(190), "ACK")
                .expect(200);
        worker.moves("compensation", claim, "AWARDED", TODAY.minusDays(100), "DLSA_ORDER")
                .expect(200);

        JsonNode award = worker.api()
                .get("/api/cases/" + survivor + "/awards")
                .expect(200)
                .items()
                .get(0);

        assertThat(award.path("daysUnpaid").asInt()).isEqualTo(100);
        assertThat(award.path("paidOn").isNull()).isTrue();
        assertThat(Board.seenBy(worker.api()).value("S_VC_APPEAL")).isEqualTo(1);
        assertThat(Board.seenBy(worker.api()).value("S_VC_RECEIVED")).isZero();
    }

    @Test
    @Order(7)
    void tellsTheWholeStoryNewestFirst() {
        List<JsonNode> story = worker.api()
                .get("/api/cases/" + survivor + "/timeline?limit=200")
                .expect(200)
                .items();

        assertThat(story).extracting(told -> told.path("on").asText()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(story)
                .extracting(told -> told.path("type").asText())
                .contains(
                        "case",
                        "consent",
                        "safety_assessment",
                        "need",
                        "ranking",
                        "plan_item",
                        "complaint",
                        "criminal_matter",
                        "hearing",
                        "compensation");
    }

    @Test
    @Order(7)
    void listsTheWorkOfTodayByDate() {
        List<JsonNode> tasks = worker.api().get("/api/tasks/today").expect(200).items();

        assertThat(tasks).extracting(task -> task.path("due").asText()).isSorted();
        assertThat(tasks)
                .extracting(task -> task.path("clock").asText())
                .contains("TL_FIR_COPY", "TL_VC_PAY_SLA", "PLAN_ITEM_DUE");
        assertThat(tasks)
                .filteredOn(task -> task.path("clock").asText().equals("TL_FIR_COPY"))
                .singleElement()
                .satisfies(task -> assertThat(task.at("/subject/root").asText()).isEqualTo(survivor));
    }
}
