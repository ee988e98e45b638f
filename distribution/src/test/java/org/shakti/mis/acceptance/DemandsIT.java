package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shakti.mis.distribution.Installation;
import org.shakti.mis.distribution.TurningDay;

/** Demands on duty bearers, from the first step to silence that counts; all people and offices are invented. */
@Tag("database")
@DisplayName("A demand")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemandsIT extends DemandEndPromises {
    @BeforeAll
    static void open() throws Exception {
        Installation installation = Installation.unpack("demands");
        day = TurningDay.in(installation);
        house = DemandOffice.opened(installation);
        one = house.one();
        two = house.two();
        first = house.first();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void climbsToTheNextRungWhenAnOfficeKeepsSilent() {
        String survivor = DemandOffice.survivor(one, "Nadi");
        String demand = DemandOffice.id(first.raises("A widow's pension", "case", survivor));

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
        String survivor = DemandOffice.survivor(one, "Tara");
        Map<String, Object> body = Map.of(
                "id",
                NewId.next(),
                "rightTitle",
                "A ration card",
                "about",
                List.of(Map.of("type", "case", "id", survivor)));

        Answer raised = first.raises(body).expect(200);
        Answer again = first.raises(body).expect(200);

        assertThat(again.json()).isEqualTo(raised.json());
        assertThat(first.partsOf(survivor)).hasSize(1);
        assertThat(first.api()
                        .get("/api/records/demand_step?parent=" + DemandOffice.id(raised))
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
        String demand = DemandOffice.id(first.raises(Map.of(
                "rightTitle",
                "A birth certificate",
                "rung",
                1,
                "about",
                List.of(Map.of("type", "case", "id", DemandOffice.survivor(one, "Megh"))))));
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
    void mayBeRaisedByASurvivorLeaderWhoSeesNoCase() {
        String survivor = DemandOffice.survivor(one, "Rupa");
        DemandDesk leader = new DemandDesk(house.office().hire("leader-one", "survivor-leader", Office.NORTH));

        String demand = DemandOffice.id(leader.raises(Map.of(
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
        Map<String, ?> ofAGroup = Map.of(
                "rightTitle", "A bus", "district", Office.NORTH, "whom", "GROUP", "byLeader", true, "leaderLevel", 2);
        Answer group = leader.raises(ofAGroup);
        assertThat(group.at("/demand/fields/demand_for").asText()).isEqualTo("GROUP");
        assertThat(leader.letter(DemandOffice.id(group), 0, "en")).contains("a group of people", "by a leader");
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
        String survivor = DemandOffice.survivor(one, "Shapla");
        String training = one.writes("training", survivor, Map.of("activity", "GOAT"))
                .expect(201)
                .id();

        String demand = DemandOffice.id(first.raises("A training place that was promised", "training", training));

        assertThat(first.ladder(demand).at("/demand/fields/about/0/about_type").asText())
                .isEqualTo("training");
        assertThat(first.partsOf(survivor)).singleElement().satisfies(part -> assertThat(
                        part.at("/fields/about_id").asText())
                .isEqualTo(training));
    }

    @Test
    void isGivenUpWithAReasonAndThenAsksNobodyAnyMore() {
        String survivor = DemandOffice.survivor(one, "Reba");
        String demand = DemandOffice.id(first.raises("A caste certificate", "case", survivor));
        String drop = "/api/demands/" + demand + "/drop";

        first.api().post(drop, Map.of("reason", " ")).expect(422);
        assertThat(first.ladder(demand).at("/demand/state").asText()).isEqualTo("OPEN");
        Answer dropped =
                first.api().post(drop, Map.of("reason", "She has it by now")).expect(200);

        assertThat(dropped.at("/demand/state").asText()).isEqualTo("DROPPED");
        assertThat(dropped.at("/demand/fields/turn").asText()).isEqualTo("NOBODY");
        assertThat(dropped.at("/rungs/0/step/state").asText()).isEqualTo("NOT_SENT");
        assertThat(first.partsOf(survivor))
                .singleElement()
                .satisfies(part -> assertThat(part.path("state").asText()).isEqualTo("DROPPED"));
        first.api().post("/api/demands/" + demand + "/next", Map.of()).expect(200);
        assertThat(first.ladder(demand).at("/rungs/1/step").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, reference, proof_ref, RL123456789IN",
        "PORTAL, reference, proof_ref, WB/2026/1",
        "PROMISE, witness, witness, A neighbour"
    })
    void isHandedInOnlyWithTheProofOfItsKind(String kind, String sent, String field, String value) {
        String demand = DemandOffice.id(first.raises(kind, "case", DemandOffice.survivor(one, "Rani" + kind)));
        String step = first.step(demand, 0);
        Map<String, String> bare = Map.of("kind", kind, "promise", kind.equals("PROMISE") ? "Within the week" : "");
        Map<String, String> whole = new HashMap<>(bare);
        whole.put(sent, value);

        Answer refused = first.handsIn(demand, step, bare).expect(422);
        Answer taken = first.handsIn(demand, step, whole).expect(200);

        assertThat(refused.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(taken.at("/demand/state").asText()).isEqualTo("WAITING");
        assertThat(first.api()
                        .get("/api/records/demand_step/" + step)
                        .at("/fields/" + field)
                        .asText())
                .isEqualTo(value);
    }

    @Test
    void isRaisedInOneTapWhereAServiceIsMissingWhileItsModuleIsOn() {
        Map<String, String> missing =
                Map.of("kind", "PSYCHIATRIST", "block", "2724", "found", "NOT_AVAILABLE", "checked_on", "2026-03-02");
        String service = one.api()
                .post("/api/records/mh_service", Map.of("district", Office.NORTH, "fields", missing))
                .expect(201)
                .id();
        JsonNode ask = first.asks("mh_service", service).get(0);

        Answer raised = first.api().post("/api/demands", ask.path("body")).expect(200);
        String demand = DemandOffice.id(raised);

        assertThat(raised.at("/demand/fields/demand_for").asText()).isEqualTo("COMMUNITY");
        assertThat(raised.at("/rungs/1/step/fields/office_kind").asText()).isEqualTo("BMOH");
        assertThat(first.letter(demand, 1, "en")).contains("Baduria: Psychiatrist", "2 March 2026: Not available");
        assertThat(first.asks("mh_service", service).get(0).path("raised").asBoolean())
                .isTrue();
        ModuleDesk modules = new ModuleDesk(house.office().administrator());
        modules.turn("mental-health", Office.NORTH, false).expect(200);
        try {
            assertThat(modules.types(Office.NORTH)).doesNotContain("mh_service", "mh_referral");
            assertThat(first.asks("mh_service", service)).isEmpty();
            first.raises("A psychiatrist", "mh_service", service).expect(409);
            assertThat(first.letter(demand, 1, "en")).contains("Psychiatrist");
        } finally {
            modules.turn("mental-health", Office.NORTH, true).expect(200);
        }
        one.api()
                .patch("/api/records/mh_service/" + service, "\"1\"", Map.of("found", "AVAILABLE"))
                .expect(200);
        assertThat(first.asks("mh_service", service)).isEmpty();
    }

    @Test
    void asksForAReasonOfARefusalAndThenGoesOn() {
        String demand = DemandOffice.id(first.raises("A scholarship", "case", DemandOffice.survivor(one, "Lata")));
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
}
