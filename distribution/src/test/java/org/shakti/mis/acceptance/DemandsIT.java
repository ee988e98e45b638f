package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.Installation;

/** Demands on duty bearers, from the first letter to silence that counts; all people and offices are invented. */
@Tag("database")
@DisplayName("A demand")
class DemandsIT {
    private static final LocalDate TODAY = DemandDesk.TODAY;
    private static final String NAME = "Canary7q Sample";

    private static Office office;
    private static CaseWorker one;
    private static CaseWorker two;
    private static DemandDesk first;
    private static DemandDesk second;
    private static DemandDesk director;

    @BeforeAll
    static void open() throws Exception {
        office = Office.opened(Installation.unpack("demands").start());
        one = new CaseWorker(office.hire("worker-one", "social-worker", Office.NORTH));
        two = new CaseWorker(office.hire("worker-two", "social-worker", Office.NORTH));
        first = new DemandDesk(one.api());
        second = new DemandDesk(two.api());
        director = new DemandDesk(office.hire("director-one", "director", Office.NORTH));
    }

    @AfterAll
    static void close() {
        office.server().close();
    }

    private static String survivor(CaseWorker worker, String codeName) {
        worker.searches(codeName);
        Map<String, Object> intake = new HashMap<>(Papers.INTAKE);
        intake.put("code_name", codeName);
        intake.put("real_name", NAME);
        return worker.opens(Office.NORTH, intake).expect(201).id();
    }

    private static String id(Answer raised) {
        return raised.expect(200).at("/demand/id").asText();
    }

    @Test
    void climbsToTheNextRungWhenAnOfficeKeepsSilent() {
        String survivor = survivor(one, "Nadi");
        String demand = id(first.raises("A widow's pension", "case", survivor));

        first.handsIn(demand, 0, TODAY.minusDays(40));
        JsonNode view = first.reaches(demand, "NEXT_LEVEL");

        assertThat(view.at("/rungs/0/step/state").asText()).isEqualTo("SILENT");
        assertThat(view.at("/rungs/0/step/fields/answer").asText()).isEqualTo("SILENCE");
        assertThat(view.at("/rungs/0/step/fields/answered_on").asText())
                .isEqualTo(TODAY.minusDays(24).toString());
        assertThat(view.at("/rungs/1/step/state").asText()).isEqualTo("PREPARED");
        assertThat(view.at("/demand/fields/silences").asInt()).isEqualTo(1);
        assertThat(first.letter(demand, 1, "en")).contains("no answer was received");
        assertThat(first.partsOf(survivor)).singleElement().satisfies(part -> {
            assertThat(part.path("state").asText()).isEqualTo("SILENT");
            assertThat(part.at("/fields/silences").asInt()).isEqualTo(1);
        });
        first.handsIn(demand, 1, TODAY.minusDays(3));
        assertThat(first.reaches(demand, "WAITING").at("/demand/fields/turn").asText())
                .isEqualTo("OFFICE");
    }

    @Test
    void isRaisedOnceHoweverOftenItIsSent() {
        String survivor = survivor(one, "Tara");
        Map<String, Object> body = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "rightTitle",
                "A ration card",
                "about",
                List.of(Map.of("type", "case", "id", survivor)));

        Answer raised = first.raises(body).expect(200);
        Answer again = first.raises(body).expect(200);

        assertThat(again.json()).isEqualTo(raised.json());
        assertThat(first.partsOf(survivor)).hasSize(1);
        assertThat(first.api()
                        .get("/api/records/demand_step?parent=" + id(raised))
                        .items())
                .hasSize(1);
    }

    @Test
    void doesNotFeelThatAnotherPersonTakesTheOffice() {
        String bdo = two.api()
                .post(
                        "/api/records/office",
                        Map.of(
                                "district",
                                Office.NORTH,
                                "fields",
                                Map.of("kind", "BDO", "name", "The Block Development Officer, Sample block")))
                .expect(201)
                .id();
        String holder = two.writes("office_term", bdo, Map.of("holder", "Officer One", "held_from", "2024-01-01"))
                .expect(201)
                .id();
        String demand = id(first.raises(Map.of(
                "rightTitle",
                "A birth certificate",
                "rung",
                1,
                "about",
                List.of(Map.of("type", "case", "id", survivor(one, "Megh"))))));
        JsonNode before = first.ladder(demand).json();
        String letter = first.letter(demand, 1, "en");

        two.api()
                .patch("/api/records/office_term/" + holder, "\"1\"", Map.of("held_to", TODAY.toString()))
                .expect(200);
        two.writes("office_term", bdo, Map.of("holder", "Officer Two", "held_from", TODAY.toString()))
                .expect(201);

        assertThat(first.ladder(demand).json()).isEqualTo(before);
        assertThat(letter)
                .contains("The Block Development Officer, Sample block")
                .doesNotContain("Officer One");
        assertThat(first.letter(demand, 1, "en")).isEqualTo(letter);
        assertThat(first.api()
                        .get("/api/demands/offices?district=" + Office.NORTH)
                        .at("/items/0/holder/name")
                        .asText())
                .isEqualTo("Officer Two");
    }

    @Test
    void ofManyFlowsBackToEachAndTellsNobodyOfTheOthers() {
        String hers = survivor(one, "Jonaki");
        String others = survivor(two, "Akash");
        String mine = id(first.raises("Her pension", "case", hers));
        String theirs = id(second.raises("Another pension", "case", others));

        String all = id(director.api().post("/api/demands/bundle", Map.of("demands", List.of(mine, theirs))));
        String letter = director.letter(all, 0, "en");
        director.handsIn(all, 0, TODAY.minusDays(5));
        director.answers(
                        all,
                        0,
                        Map.of("answer", "ACCEPTED", "on", TODAY.minusDays(1).toString()))
                .expect(200);

        assertThat(letter).contains(code(one, hers), code(two, others)).doesNotContain(NAME);
        assertThat(first.reaches(mine, "RESOLVED").at("/demand/fields/result").asText())
                .isEqualTo("ACCEPTED");
        second.reaches(theirs, "RESOLVED");
        assertThat(first.partsOf(hers))
                .hasSize(2)
                .allMatch(part -> part.path("state").asText().equals("ACCEPTED"))
                .noneMatch(part -> part.toString().contains(others)
                        || part.toString().contains(code(two, others))
                        || part.toString().contains("Another pension"));
        first.api().get("/api/demands/" + all + "/ladder").expect(404);
        first.api().get("/api/records/demand/" + all).expect(404);
        assertThat(first.api().get("/api/cases/" + hers + "/timeline?limit=100").items())
                .anyMatch(told -> told.path("type").asText().equals("case_demand")
                        && told.path("title").asText().equals("Accepted"));
    }

    private static String code(CaseWorker worker, String survivor) {
        return worker.reads("case", survivor).at("/fields/code").asText();
    }

    @Test
    void carriesNoNameAndNoMarkupIntoItsLetters() {
        String survivor = survivor(one, "Brishti");
        String hostile = "</p><script>alert(1)</script>{{code}}<img src=x onerror=alert(1)>";
        String demand = id(first.raises(Map.of(
                "rightTitle", hostile, "evidence", hostile, "about", List.of(Map.of("type", "case", "id", survivor)))));

        for (String language : List.of("en", "hi", "bn")) {
            Answer letter = first.api()
                    .get("/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/letter?lang=" + language)
                    .expect(200);
            assertThat(letter.text())
                    .contains("&lt;script&gt;", "{{code}}", code(one, survivor), "lang=\"" + language + "\"")
                    .doesNotContain("<script", "<img", NAME, "Brishti", "9000020001");
            assertThat(letter.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe");
        }
        assertThat(first.api()
                        .get("/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/letter/parts")
                        .text())
                .doesNotContain(NAME);
    }

    @Test
    void keepsItsLetterAsItWasHandedIn() {
        String demand = id(first.raises("A disability certificate", "case", survivor(one, "Dipa")));
        first.handsIn(demand, 0, TODAY.minusDays(2));
        first.reaches(demand, "WAITING");
        String sent = first.letter(demand, 0, "en");
        long version =
                first.api().get("/api/records/demand/" + demand).at("/version").asLong();

        first.api()
                .patch("/api/records/demand/" + demand, "\"" + version + "\"", Map.of("right_title", "Something else"))
                .expect(200);

        assertThat(first.letter(demand, 0, "bn")).isEqualTo(sent).contains("A disability certificate");
    }

    @Test
    void mayBeRaisedByASurvivorLeaderWhoSeesNoCase() {
        String survivor = survivor(one, "Rupa");
        DemandDesk leader = new DemandDesk(office.hire("leader-one", "survivor-leader", Office.NORTH));

        String demand = id(leader.raises(Map.of(
                "rightTitle",
                "Lights on the way to school",
                "district",
                Office.NORTH,
                "whom",
                "COMMUNITY",
                "ladder",
                "WB_RURAL",
                "byLeader",
                true,
                "leaderLevel",
                2)));

        assertThat(leader.letter(demand, 0, "en")).contains("community", "leader");
        leader.handsIn(demand, 0, TODAY.minusDays(1));
        leader.reaches(demand, "WAITING");
        leader.api().get("/api/records/case").expect(403);
        leader.api().get("/api/records/case/" + survivor).expect(403);
        leader.api().get("/api/records/case_demand?parent=" + survivor).expect(403);
        leader.raises("For her", "case", survivor).expect(404);
        leader.api().get("/api/demands/unpaid?district=" + Office.NORTH).expect(403);
        first.api().get("/api/demands/" + demand + "/ladder").expect(404);
    }

    @Test
    void mayFollowFromARecordOfAnotherModule() {
        String survivor = survivor(one, "Shapla");
        String training = one.writes("training", survivor, Map.of("activity", "GOAT"))
                .expect(201)
                .id();

        String demand = id(first.raises("A training place that was promised", "training", training));

        assertThat(first.ladder(demand).at("/demand/fields/about/0/about_type").asText())
                .isEqualTo("training");
        assertThat(first.partsOf(survivor)).singleElement().satisfies(part -> assertThat(
                        part.at("/fields/about_id").asText())
                .isEqualTo(training));
    }

    @Test
    void asksForAReasonOfARefusalAndThenGoesOn() {
        String demand = id(first.raises("A scholarship", "case", survivor(one, "Lata")));
        first.handsIn(demand, 0, TODAY.minusDays(5));
        first.reaches(demand, "WAITING");

        assertThat(first.answers(demand, 0, Map.of("answer", "REFUSED"))
                        .expect(422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("reason");
        first.answers(demand, 0, Map.of("answer", "REFUSED", "reason", "The list is closed"))
                .expect(200);
        assertThat(first.ladder(demand).at("/demand/state").asText()).isEqualTo("ANSWERED");
        assertThat(first.ladder(demand)
                        .at("/rungs/0/step/fields/days_to_answer")
                        .asInt())
                .isEqualTo(5);
        first.api().post("/api/demands/" + demand + "/next", Map.of()).expect(200);
        first.api().post("/api/demands/" + demand + "/next", Map.of()).expect(200);

        JsonNode view = first.ladder(demand).json();
        assertThat(view.at("/demand/state").asText()).isEqualTo("NEXT_LEVEL");
        assertThat(view.at("/rungs/1/step/state").asText()).isEqualTo("PREPARED");
        assertThat(view.at("/rungs/2/step").isNull()).isTrue();
    }

    @Test
    void forAllAwardsThatWereNotPaidIsOneLetterOfCodes() {
        String hers = survivor(one, "Kusum");
        String others = survivor(two, "Malati");
        awarded(one, hers, 100);
        awarded(two, others, 300);

        List<JsonNode> list = director.api()
                .get("/api/demands/unpaid?district=" + Office.NORTH)
                .expect(200)
                .items();
        Answer made = director.api().post("/api/demands/compensation-letter", Map.of("district", Office.NORTH));
        String demand = id(made);

        assertThat(list).extracting(award -> award.path("days").asInt()).containsExactly(300, 100);
        assertThat(made.at("/members").asInt()).isEqualTo(2);
        assertThat(director.letter(demand, 0, "en"))
                .contains(code(one, hers), code(two, others), "300")
                .doesNotContain(NAME);
        assertThat(director.api()
                        .post("/api/demands/compensation-letter", Map.of("district", Office.NORTH))
                        .expect(422)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("nothing-left");
    }

    private static void awarded(CaseWorker worker, String survivor, int daysAgo) {
        String claim = worker.writes("compensation", survivor, Map.of("scheme", "NALSA2018"))
                .expect(201)
                .id();
        worker.moves("compensation", claim, "PREPARING", TODAY.minusDays(daysAgo + 20L), "CONSENT")
                .expect(200);
        worker.moves("compensation", claim, "APPLIED", TODAY.minusDays(daysAgo + 10L), "ACK")
                .expect(200);
        worker.moves("compensation", claim, "AWARDED", TODAY.minusDays(daysAgo), "DLSA_ORDER")
                .expect(200);
    }

    @Test
    void mayBeFollowedByAQuestionForInformationWithItsClocks() {
        String demand = id(first.raises("A bank account", "case", survivor(one, "Bela")));
        first.handsIn(demand, 0, TODAY.minusDays(5));
        first.reaches(demand, "WAITING");
        String rti = first.api()
                .post("/api/demands/" + demand + "/rti", Map.of())
                .expect(200)
                .id();
        first.api()
                .patch(
                        "/api/records/rti/" + rti,
                        "\"1\"",
                        Map.of("filed_on", TODAY.minusDays(1).toString()))
                .expect(200);

        assertThat(first.api()
                        .get("/api/demands/" + demand + "/rti/" + rti + "/letter?lang=en")
                        .expect(200)
                        .text())
                .contains("Right to Information", "Public Information Officer")
                .doesNotContain(NAME);
        assertThat(first.api().get("/api/tasks?limit=200").items())
                .filteredOn(task -> task.at("/subject/id").asText().equals(rti))
                .extracting(task ->
                        task.path("clock").asText() + " " + task.path("due").asText())
                .contains("TL_RTI " + TODAY.plusDays(29), "TL_RTI_APPEAL " + TODAY.plusDays(59));
    }
}
