package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What becomes of asking for it: answered, refused, silent, received, renewed. Everybody is invented. */
abstract class ApplicationPromises {
    static final String BANK = "WB_LAKSHMIR_BHANDAR";
    static final LocalDate TODAY = DemandDesk.TODAY;
    static final LocalDate LONG_AGO = TODAY.minusDays(40);
    static final String RANCHI = "339";

    static Office office;
    static SchemeDesk desk;
    static String survivor;

    @Test
    @Order(11)
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
        String demand = late.at("/fields/demand").asText();
        JsonNode rungs = new DemandDesk(desk.worker()).ladder(demand).at("/rungs");
        String title = "/demand/fields/right_title";
        DemandDesk bengali = new DemandDesk(desk.worker().speaking("bn"));
        assertThat(new DemandDesk(desk.worker()).ladder(demand).at(title).asText())
                .as("read in English, written in Bengali")
                .contains("answer to the application of");
        assertThat(bengali.ladder(demand).at(title).asText()).contains("আবেদনের উত্তর");
        assertThat(bengali.api()
                        .get("/api/records/demand/" + demand)
                        .at("/fields/right_title")
                        .asText())
                .isEqualTo(bengali.ladder(demand).at(title).asText());
        assertThat(late.at("/fields/filed_at").asText()).as("who kept silent").isEqualTo("BDO");
        assertThat(rungs.findValues("step").stream().map(JsonNode::isNull))
                .as("one letter, to the rung above the office that kept silent")
                .containsExactly(true, true, false, true, true, true, true);
    }

    @Test
    @Order(12)
    void takesNoReceiptWithoutHerWord() {
        String application = sanctioned("IN_PMJDY", TODAY);
        assertThat(received()).isZero();
        desk.write("benefit_receipt", application, receipt(false));
        assertThat(desk.application(application).at("/state").asText()).isEqualTo("SANCTIONED");

        desk.moves(application, "RECEIVED").expect(422);
        desk.change(application, Map.of("received_on", TODAY.toString(), "in_hand", false))
                .expect(200);
        desk.moves(application, "RECEIVED").expect(422);
        assertThat(received()).as("sanctioned is not received").isZero();

        desk.change(application, Map.of("in_hand", true)).expect(200);
        desk.moves(application, "RECEIVED").expect(200);
        desk.write("benefit_receipt", application, receipt(true));
        assertThat(received()).as("counted, and one is too few to be told").isEqualTo(-1);
        assertThat(desk.worker()
                        .get("/api/records/benefit_receipt?parent=" + application)
                        .items())
                .extracting(one -> one.at("/fields/in_hand").asBoolean())
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    @Order(13)
    void takesNoRefusalWithoutACode() {
        String application = desk.files(survivor, "IN_PMSBY", TODAY);

        assertThat(desk.moves(application, "REJECTED").expect(422).at("/errors").toString())
                .contains("refusal_reason");
        assertThat(desk.change(application, Map.of("refusal_reason", "BECAUSE"))
                        .expect(422)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not-in-list");
        desk.change(application, Map.of("refusal_reason", "NO_DOC")).expect(200);

        desk.moves(application, "REJECTED").expect(200);
    }

    @Test
    @Order(13)
    void isHandedInForHerOnlyWithHerWordAndDroppedWhenSheWants() {
        Answer nobody = desk.worker()
                .post(
                        "/api/records/" + SchemeDesk.APPLICATION,
                        Map.of("parent", survivor, "fields", Map.of("scheme", "NOPE")))
                .expect(422);
        assertThat(nobody.at("/errors/0/field").asText()).isEqualTo("scheme");
        String application = desk.write(SchemeDesk.APPLICATION, survivor, Map.of("scheme", "IN_PMSBY"));
        desk.moves(application, "ELIGIBLE").expect(200);
        desk.moves(application, "READY").expect(200);
        desk.change(application, Map.of("filed_on", TODAY.toString(), "filed_place", "BDO", "filed_by", "STAFF"))
                .expect(200);

        assertThat(desk.moves(application, "SUBMITTED")
                        .expect(422)
                        .at("/errors")
                        .toString())
                .contains("she agreed to it");
        desk.moves(application, "NOT_WANTED").expect(200);
        desk.moves(application, "ELIGIBLE").expect(200);
        desk.moves(application, "READY").expect(200);
        desk.change(application, Map.of("her_word", true)).expect(200);
        desk.moves(application, "SUBMITTED").expect(200);
    }

    @Test
    @Order(14)
    void opensATaskForTheRenewalAndTakesItUpWhenItsDayHasPassed() {
        Map<String, String> early = Map.of("renew_on", TODAY.plusDays(20).toString());
        String application = sanctioned("IN_PMJJBY", LONG_AGO, early);
        assertThat(renewal(application).isMissingNode())
                .as("nothing to renew yet")
                .isTrue();
        desk.change(application, Map.of("received_on", LONG_AGO.plusDays(9).toString(), "in_hand", true))
                .expect(200);
        desk.moves(application, "RECEIVED").expect(200);
        assertThat(renewal(application).path("due").asText())
                .isEqualTo(TODAY.plusDays(20).toString());
        assertThat(desk.application(application).at("/state").asText()).isEqualTo("RECEIVED");

        desk.change(application, Map.of("renew_on", TODAY.minusDays(1).toString()))
                .expect(200);
        desk.waitFor(application, "RENEWAL_DUE");

        desk.moves(application, "SUBMITTED").expect(422);
        desk.change(application, Map.of("scheme", "IN_PMSBY")).expect(422);
        desk.change(application, Map.of("filed_on", TODAY.toString())).expect(200);
        desk.moves(application, "SUBMITTED").expect(200);
        assertThat(renewal(application).isMissingNode()).as("a task is left").isTrue();
        for (String step : List.of("ACKNOWLEDGED", "UNDER_VERIFICATION", "SANCTIONED")) {
            desk.moves(application, step).expect(200);
        }
        desk.change(application, Map.of("received_on", TODAY.toString())).expect(200);
        desk.moves(application, "RECEIVED").expect(422); // what she said of the filing before says nothing of this one
        desk.change(application, Map.of("in_hand", true)).expect(200);
        desk.moves(application, "RECEIVED").expect(200);
    }

    @Test
    @Order(14)
    void isToBeRenewedAtOnceWhenThatDayHadPassedBeforeSheReceived() {
        Map<String, String> passed = Map.of("renew_on", TODAY.minusDays(3).toString());
        String application = sanctioned("IN_PMSBY", LONG_AGO, passed);
        desk.change(application, Map.of("received_on", TODAY.minusDays(1).toString(), "in_hand", true))
                .expect(200);

        desk.moves(application, "RECEIVED").expect(200);

        desk.waitFor(application, "RENEWAL_DUE");
    }

    @Test
    @Order(16)
    void countsWorkingDaysAndMonthsAndTheHolidaysOfItsState() {
        LocalDate monday = LocalDate.of(2025, 3, 3);

        assertThat(ends(desk.files(survivor, "SR_SEEDS", monday)))
                .as("ten days without a Sunday and the holiday of the pack")
                .isEqualTo("2025-03-15");
        assertThat(ends(desk.files(survivor, "SR_LOOM", LocalDate.of(2025, 1, 31))))
                .as("the last day of a shorter month")
                .isEqualTo("2025-02-28");
        CaseWorker elsewhere = new CaseWorker(office.hire("worker-ranchi", "social-worker", RANCHI));
        SchemeDesk there = new SchemeDesk(elsewhere.api());
        String other = opens(elsewhere, RANCHI, "Hill");
        String application =
                there.files(other, "IN_PMSBY", monday, Map.of("time_limit", 10, "time_limit_unit", "WORKING_DAY"));
        assertThat(there.waitFor(application, "OVERDUE")
                        .at("/fields/limit_ends_on")
                        .asText())
                .as("another state works on that day")
                .isEqualTo("2025-03-14");
    }

    static String opens(CaseWorker worker, String district, String codeName) {
        assertThat(worker.searches(codeName)).isEmpty();
        Map<String, Object> fields = new HashMap<>(Map.of("gender", "F", "entry_route", "PEER", "year_of_birth", 1996));
        fields.put("code_name", codeName);
        return worker.opens(district, fields).expect(201).id();
    }

    private static String sanctioned(String scheme, LocalDate filed) {
        return sanctioned(scheme, filed, Map.of());
    }

    private static String sanctioned(String scheme, LocalDate filed, Map<String, ?> more) {
        String application = desk.files(survivor, scheme, filed, more);
        for (String step : List.of("ACKNOWLEDGED", "UNDER_VERIFICATION", "SANCTIONED")) {
            desk.moves(application, step).expect(200);
        }
        return application;
    }

    private static Map<String, Object> receipt(boolean inHand) {
        return Map.of("came_on", TODAY.toString(), "amount", 100_000, "for_what", "first", "in_hand", inHand);
    }

    private static String ends(String application) {
        return desk.waitFor(application, "OVERDUE").at("/fields/limit_ends_on").asText();
    }

    private static long received() {
        return desk.worker()
                .get("/api/indicators/AP_RECEIVED?district=" + Office.NORTH)
                .expect(200)
                .at("/value")
                .asLong(-1);
    }

    private static JsonNode renewal(String application) {
        return desk.worker().get("/api/tasks/today").expect(200).items().stream()
                .filter(task -> task.path("clock").asText().equals("TL_SCHEME_RENEW"))
                .filter(task -> task.at("/subject/id").asText().equals(application))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** What she answered to questions of a state stays in the database, and in nobody's way. */
    @Test
    @Order(99)
    void leavesAnswersOfARemovedPackAsideUntilItComesBack() throws IOException, InterruptedException {
        Shell shell = new Shell(office.server().installation());
        Map<String, Object> answers = Map.of(
                "asked_on",
                LocalDate.now().toString(),
                "enrolled_class",
                9,
                "household_health_cover",
                List.of("SWASTHYA_SATHI"));
        String id = desk.write("circumstances", survivor, answers);
        String path = "/api/records/circumstances/" + id;
        Phone before = new Phone(desk.worker());
        before.refresh();

        shell.run("module", "remove", "west-bengal").expect(0);

        for (String asked :
                List.of(path, "/api/records/circumstances?parent=" + survivor, "/api/types/circumstances")) {
            assertThat(desk.worker().get(asked).expect(200).text())
                    .as(asked)
                    .doesNotContain("enrolled_class", "household_health_cover");
        }
        desk.worker().get("/api/records/" + SchemeDesk.APPLICATION).expect(200);
        Answer judged =
                desk.worker().post("/api/eligibility", Map.of("case", survivor)).expect(200);
        assertThat(judged.at("/results").findValuesAsText("scheme"))
                .contains("IN_NFSA")
                .doesNotContain(BANK);
        assertThat(judged.text()).doesNotContain("household_health_cover");
        Map<String, Object> tried = Map.of("household_health_cover", List.of("SWASTHYA_SATHI"));
        assertThat(desk.worker()
                        .post("/api/eligibility", Map.of("case", survivor, "facts", tried))
                        .expect(200)
                        .at("/unknownFacts")
                        .toString())
                .contains("household_health_cover");
        Phone after = new Phone(desk.worker());
        after.refresh();
        assertThat(after.kept.get(id).toString()).doesNotContain("enrolled_class");
        Map<String, Object> late = Phone.change("circumstances", id, before.version(id), Map.of("enrolled_class", 10));
        assertThat(before.send(List.of(late)).toString()).contains("422", "enrolled_class");

        shell.run("module", "install", "west-bengal").expect(0);
        assertThat(desk.worker()
                        .get(path)
                        .expect(200)
                        .at("/fields/enrolled_class")
                        .asInt())
                .isEqualTo(9);
        assertThat(desk.judges(survivor, BANK).path("verdict").asText()).isNotEmpty();
    }
}
