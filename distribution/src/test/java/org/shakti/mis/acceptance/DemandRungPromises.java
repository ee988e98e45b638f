package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.TurningDay;

/** What becomes of a rung: how it is handed in and answered, by whom, and what the turn of a day does. All invented. */
abstract class DemandRungPromises {
    static final LocalDate TODAY = DemandDesk.TODAY;

    static DemandOffice house;
    static TurningDay day;
    static CaseWorker one;
    static CaseWorker two;
    static DemandDesk first;

    @Test
    void isAnsweredInPartWithTheReasonAndGoesOnForTheRest() {
        String survivor = DemandOffice.survivor(one, "Godhuli");
        String demand = DemandOffice.id(first.raises("Arrears of a pension", "case", survivor));
        first.handsIn(demand, first.step(demand, 0), Map.of("on", TODAY.minusDays(6) + "", "kind", "EMAIL"))
                .expect(422);
        first.handsIn(
                        demand,
                        first.step(demand, 0),
                        Map.of("on", TODAY.minusDays(6) + "", "kind", "EMAIL", "reference", "Message 12"))
                .expect(200);

        Answer part = first.answers(
                        demand,
                        0,
                        Map.of("answer", "PART", "on", TODAY.minusDays(2) + "", "reason", "Two months of nine"))
                .expect(200);

        assertThat(part.at("/demand/state").asText()).isEqualTo("ANSWERED");
        assertThat(part.at("/demand/fields/result").asText()).isEqualTo("PART");
        JsonNode step = first.api()
                .get("/api/records/demand_step/" + first.step(demand, 0))
                .at("/fields");
        assertThat(step.path("reason").asText()).isEqualTo("Two months of nine");
        assertThat(step.path("proof_ref").asText()).isEqualTo("Message 12");
        assertThat(step.path("days_to_answer").asInt()).isEqualTo(4);
        assertThat(first.partsOf(survivor)).singleElement().satisfies(known -> {
            assertThat(known.path("state").asText()).isEqualTo("PART");
            assertThat(known.toString()).doesNotContain("Two months");
        });
        first.api().post("/api/demands/" + demand + "/next", Map.of()).expect(200);
        assertThat(first.letter(demand, 1, "en")).contains("accepted in part");
    }

    @Test
    void keepsASpokenPromiseWithWhatWasSaidAndWhoHeardIt() {
        String demand = DemandOffice.id(first.raises("A caste paper", "case", DemandOffice.survivor(one, "Usha")));
        Map<String, Object> promise = new HashMap<>(Map.of("kind", "PROMISE", "promise", "By Friday"));

        Answer unheard = first.handsIn(demand, first.step(demand, 0), promise).expect(422);
        promise.put("witness", "A neighbour");
        first.handsIn(demand, first.step(demand, 0), promise).expect(200);

        assertThat(unheard.at("/errors").findValuesAsText("field")).containsExactly("witness");
        JsonNode step = first.api()
                .get("/api/records/demand_step/" + first.step(demand, 0))
                .at("/fields");
        assertThat(step.path("promise").asText()).isEqualTo("By Friday");
        assertThat(step.path("witness").asText()).isEqualTo("A neighbour");
        assertThat(first.letter(demand, 0, "en")).doesNotContain("By Friday", "A neighbour");
    }

    @Test
    void findsItsOfficeInADirectoryThatWasImportedWithItsHolders() {
        String sheet =
                """
                office_code,kind,name,district_lgd,block_lgd,address,email,office_phone,holder,held_from,held_to,deputed
                OSAMPLE1,SDO,"The Sub-Divisional Officer, Sample town",303,,1 Sample Road,,,Officer Now,2024-01-01,,yes
                OSAMPLE2,DM,"The District Magistrate, Sample district",303,,,,,Officer Earlier,2022-01-01,2023-12-31,no
                OSAMPLE3,NOBODY,An office of no kind,303,,,,,,,,
                """;
        Answer brought = house.director()
                .api()
                .upload("/api/imports/offices?wait=20", Register.CSV, sheet.getBytes(StandardCharsets.UTF_8));
        assertThat(brought.status()).as(brought.text()).isIn(200, 201);

        assertThat(brought.at("/refusedRows").asInt()).isEqualTo(1);
        assertThat(offices("DM")).singleElement().satisfies(ended -> assertThat(
                        ended.path("holder").isNull())
                .as("a term that has ended")
                .isTrue());
        JsonNode office = offices("SDO").get(0);
        assertThat(offices("SDO")).hasSize(1);
        assertThat(office.at("/holder/name").asText()).isEqualTo("Officer Now");
        assertThat(office.at("/holder/deputed").asBoolean()).isTrue();
        String terms = "/api/records/office_term?parent=" + office.path("id").asText();
        assertThat(house.director().api().get(terms).items()).hasSize(1);

        String survivor = DemandOffice.survivor(one, "Aparajita");
        String demand = DemandOffice.id(first.raises(Map.of(
                "rightTitle", "A pension", "rung", 2, "about", List.of(Map.of("type", "case", "id", survivor)))));
        first.handsIn(demand, 2, TODAY.minusDays(1));
        first.reaches(demand, "WAITING");
        String sent = first.letter(demand, 2, "en");
        assertThat(sent)
                .contains("The Sub-Divisional Officer, Sample town", "1 Sample Road")
                .doesNotContain("Officer Now", "Officer Earlier");
        JsonNode term = house.director().api().get(terms).items().stream()
                .filter(known -> known.at("/fields/held_to").isMissingNode())
                .findFirst()
                .orElseThrow();
        house.director()
                .api()
                .patch(
                        "/api/records/office_term/" + term.path("id").asText(),
                        "\"" + term.path("version").asText() + "\"",
                        Map.of("held_to", TODAY.minusDays(1).toString()))
                .expect(200);
        assertThat(offices("SDO").get(0).path("holder").isNull())
                .as("nobody has it now")
                .isTrue();
        assertThat(first.letter(demand, 2, "en")).isEqualTo(sent);
        first.answers(demand, 2, Map.of("answer", "ACCEPTED")).expect(200);
        first.reaches(demand, "RESOLVED");
    }

    @Test
    void isRaisedInOneTapWhereALivelihoodLacksTrainingOrMoney() {
        String survivor = DemandOffice.survivor(one, "Malancha");
        Map<String, Object> planned = Map.of("activity", "GOAT", "training_status", "PLANNED");
        String training = one.writes("training", survivor, planned).expect(201).id();
        Map<String, Object> stopped = Map.of(
                "kind",
                "INDIVIDUAL",
                "activity",
                "TAILORING",
                "started_on",
                "2025-01-05",
                "stopped_on",
                "2026-02-03",
                "stopped_because",
                "NO_CAPITAL");
        String business =
                one.writes("enterprise", survivor, stopped).expect(201).id();

        Map<String, Object> flooded = new HashMap<>(stopped);
        flooded.put("stopped_because", "DISASTER");
        String lost = one.writes("enterprise", survivor, flooded).expect(201).id();

        Answer place = first.api()
                .post("/api/demands", first.asks("training", training).get(0).path("body"))
                .expect(200);
        Answer loan = first.api()
                .post("/api/demands", first.asks("enterprise", business).get(0).path("body"))
                .expect(200);

        assertThat(place.at("/rungs/1/step/fields/office_kind").asText()).isEqualTo("BDO");
        assertThat(first.letter(DemandOffice.id(place), 1, "en"))
                .contains("Livelihood training for one person: Goat rearing", DemandOffice.code(one, survivor))
                .doesNotContain(DemandOffice.NAME);
        Answer relief = first.api()
                .post("/api/demands", first.asks("enterprise", lost).get(0).path("body"))
                .expect(200);
        assertThat(relief.at("/demand/fields/right_code").asText()).isEqualTo("LIVELIHOOD_RELIEF");
        assertThat(relief.at("/rungs/1/step/fields/office_kind").asText()).isEqualTo("BDO");
        assertThat(first.letter(DemandOffice.id(relief), 1, "bn"))
                .contains("দুর্যোগ", DemandOffice.code(one, survivor));
        DemandDesk bengali = new DemandDesk(one.api().speaking("bn"));
        assertThat(bengali.ladder(DemandOffice.id(relief))
                        .at("/demand/fields/right_title")
                        .asText())
                .contains("দুর্যোগ");
        assertThat(bengali.api().get("/api/demands/titles").items())
                .filteredOn(known -> known.path("demand").asText().equals(DemandOffice.id(relief)))
                .singleElement()
                .satisfies(known -> assertThat(known.path("title").asText()).contains("দুর্যোগ"));
        assertThat(loan.at("/rungs/0/step/fields/office_kind").asText()).isEqualTo("BM");
        assertThat(first.letter(DemandOffice.id(loan), 0, "en")).contains("3 February 2026: No money to go on");
        one.api()
                .patch("/api/records/training/" + training, "\"1\"", Map.of("training_status", "GOING_ON"))
                .expect(200);
        assertThat(first.asks("training", training)).isEmpty();
    }

    @Test
    void namesWhatItWasAskedAndDoesNotKnow() {
        Map<String, Object> centre =
                Map.of("district", Office.NORTH, "fields", Map.of("kind", "OSC", "name", "Sample centre"));
        String office =
                one.api().post("/api/records/office", centre).expect(201).id();
        one.writes("office_term", office, Map.of("holder", "Officer One", "held_from", "2024-01-01"))
                .expect(201);
        Map<String, Object> second = Map.of("holder", "Officer Two", "held_from", "2025-01-01");
        assertThat(fault(one.writes("office_term", office, second))).isEqualTo("held_from overlaps");
        Map<String, Object> deputy = new HashMap<>(second);
        deputy.put("deputed", true);
        one.writes("office_term", office, deputy).expect(201);

        Map<String, Object> wish = new HashMap<>(
                Map.of("rightTitle", "A road", "district", Office.NORTH, "whom", "COMMUNITY", "ladder", "WB_RURAL"));
        wish.put("office", UUID.randomUUID().toString());
        assertThat(fault(first.raises(wish))).isEqualTo("office not-found");
        wish.put("office", office);
        first.raises(wish).expect(200);
        for (String path : List.of("unpaid?district=x", "offices?district=x", "ladders?district=x")) {
            assertThat(fault(first.api().get("/api/demands/" + path))).isEqualTo("district unknown-place");
        }
        assertThat(fault(first.api().get("/api/demands/offices?district=303&kind=NOPE")))
                .isEqualTo("kind not-in-list");
        assertThat(fault(first.api().get("/api/demands/unpaid?district=" + Office.SOUTH)))
                .isEqualTo("district out-of-scope");
    }

    private static String fault(Answer refused) {
        JsonNode error = refused.expect(422).at("/errors/0");
        return error.path("field").asText() + " " + error.path("code").asText();
    }

    private static List<JsonNode> offices(String kind) {
        return house.director()
                .api()
                .get("/api/demands/offices?district=" + Office.NORTH + "&kind=" + kind)
                .expect(200)
                .items();
    }

    /** The last one, since afterwards it is tomorrow. */
    @Test
    @Order(Integer.MAX_VALUE)
    void isPreparedForTheNextOfficeWhenOnlyTheDayTurns() throws IOException {
        String plain = DemandOffice.id(first.raises("A well", "case", DemandOffice.survivor(one, "Nishi")));
        String automatic = DemandOffice.id(first.raises(Map.of(
                "rightTitle",
                "A lamp",
                "automatic",
                true,
                "about",
                List.of(Map.of("type", "case", "id", DemandOffice.survivor(one, "Prova"))))));
        for (String demand : List.of(plain, automatic)) {
            first.handsIn(demand, 0, TODAY.minusDays(15));
            first.reaches(demand, "WAITING");
        }
        Awaitility.await("the last day is still one for an answer")
                .during(Duration.ofSeconds(4))
                .until(() -> state(plain).equals("WAITING") && state(automatic).equals("WAITING"));
        assertThat(first.ladder(automatic).at("/rungs/0/step/fields/to_post").isMissingNode())
                .as("the first letter goes by hand")
                .isTrue();

        day.turn();
        first = new DemandDesk(house.office().signIn("worker-one"));
        LocalDate tomorrow = TODAY.plusDays(1);

        for (String demand : List.of(plain, automatic)) {
            JsonNode view = first.reaches(demand, "NEXT_LEVEL");
            assertThat(view.at("/rungs/0/step/fields/answer").asText()).isEqualTo("SILENCE");
            assertThat(view.at("/rungs/1/step/state").asText()).isEqualTo("PREPARED");
            assertThat(view.at("/rungs/1/step/fields/prepared_on").asText()).isEqualTo(tomorrow.toString());
            assertThat(first.letter(demand, 1, "en")).contains("no answer was received");
        }
        assertThat(first.ladder(plain).at("/rungs/1/step/fields/to_post").isMissingNode())
                .isTrue();
        goesByPostWithoutATap(automatic, tomorrow);
    }

    /** It is there, dated, and counts as sent by nobody's word but with the number of the post. */
    private static void goesByPostWithoutATap(String demand, LocalDate due) {
        JsonNode step = first.ladder(demand).at("/rungs/1/step");
        assertThat(step.at("/fields/to_post").asBoolean()).isTrue();
        assertThat(step.at("/fields/sent_on").isMissingNode()).isTrue();
        String letter = first.letter(demand, 1, "en");
        assertThat(letter).contains(due.getDayOfMonth() + " ", String.valueOf(due.getYear()));

        String id = step.path("id").asText();
        first.handsIn(demand, id, Map.of("kind", "POST")).expect(422);
        first.handsIn(demand, id, Map.of("on", TODAY + "", "kind", "POST", "reference", "RL9"))
                .expect(200);
        assertThat(state(demand)).isEqualTo("WAITING");
        assertThat(first.letter(demand, 1, "en"))
                .as("dated as it was written, whenever it went")
                .isEqualTo(letter);
    }

    private static String state(String demand) {
        return first.ladder(demand).at("/demand/state").asText();
    }
}
