package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose name a letter may carry: nobody's but hers who agreed, as long as she does. Everybody is invented. */
abstract class DemandNamePromises extends DemandBoardPromises {

    static CaseWorker one;
    static CaseWorker two;
    static DemandDesk first;
    static DemandDesk second;
    static DemandDesk director;

    @Test
    void mayCarryHerNameOnlyWhileAConsentInHerCaseSaysSo() {
        String survivor = DemandOffice.survivor(one, "Phuljan");
        Map<String, Object> wish = wish(survivor);

        Answer refused = first.raises(wish).expect(422);
        Answer refusedInBengali =
                new DemandDesk(one.api().speaking("bn")).raises(wish).expect(422);
        agrees(one, survivor, "LEGAL");
        first.raises(wish).expect(422);
        String consent = agrees(one, survivor, "REFERRAL");
        String demand = DemandOffice.id(first.raises(wish));

        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("names_consent");
        assertThat(refused.at("/errors/0/message").asText()).contains("Sharing with a named service");
        assertThat(refusedInBengali.at("/errors/0/message").asText()).contains("পরিষেবার সঙ্গে ভাগ করা");
        assertThat(first.letter(demand, 0, "en")).doesNotContain(DemandOffice.NAME);
        assertThat(nameable(first, demand, 0)).containsExactly(survivor);

        first.handsIn(demand, 0, TODAY.minusDays(40));
        first.reaches(demand, "NEXT_LEVEL");
        assertThat(nameable(first, demand, 1)).containsExactly(survivor);
        one.api()
                .patch("/api/records/consent/" + consent, "\"1\"", Map.of("withdrawn_on", TODAY.toString()))
                .expect(200);
        assertThat(nameable(first, demand, 1)).isEmpty();
        assertThat(parts(first, demand, 1).path("unagreed").asInt()).isEqualTo(1);
        assertThat(first.letter(demand, 1, "en"))
                .contains(DemandOffice.code(one, survivor))
                .doesNotContain(DemandOffice.NAME);
    }

    @Test
    void mayNameHerOnlyToTheOfficeThatSheAgreedTo() {
        String survivor = DemandOffice.survivor(one, "Kamini");
        Map<String, Object> toTheBlock =
                Map.of("consent_for", "REFERRAL", "agreed", true, "recipient", "Block Development Officer");
        one.writes("consent", survivor, Papers.consent(TODAY, List.of(toTheBlock)))
                .expect(201);
        String demand = DemandOffice.id(first.raises(wish(survivor)));
        String step = "/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/office";

        assertThat(nameable(first, demand, 0))
                .as("the first rung is another one")
                .isEmpty();
        first.api()
                .post(step, Map.of("name", "The Block Development Officer, Sample block"))
                .expect(200);
        assertThat(nameable(first, demand, 0)).containsExactly(survivor);
        assertThat(kind(demand)).isEqualTo("BDO");
    }

    private static String kind(String demand) {
        return first.ladder(demand).at("/rungs/0/step/fields/office_kind").asText();
    }

    @Test
    void mayNotNameHerToAnOfficeThatIsOnlyCalledOtherThanTheRung() {
        String survivor = DemandOffice.survivor(one, "Bokul");
        String plain = DemandOffice.id(first.raises("Only a code", "case", survivor));
        String kind = kind(plain);
        assertThat(kind).isNotEmpty();
        one.writes(
                        "consent",
                        survivor,
                        Papers.consent(
                                TODAY, List.of(Map.of("consent_for", "REFERRAL", "agreed", true, "recipient", kind))))
                .expect(201);
        String demand = DemandOffice.id(first.raises(wish(survivor)));
        assertThat(nameable(first, demand, 0)).containsExactly(survivor);

        first.api()
                .post(
                        "/api/demands/" + demand + "/steps/" + first.step(demand, 0) + "/office",
                        Map.of("name", "Sample police station"))
                .expect(200);

        assertThat(nameable(first, demand, 0)).isEmpty();
        assertThat(kind(demand)).as("counted as no other kind").isEqualTo("OTHER");
        Map<String, Object> nobody = new HashMap<>(wish(survivor));
        nobody.put("about", Collections.singletonList(null));
        assertThat(first.raises(nobody).expect(422).at("/errors/0/field").asText())
                .isEqualTo("about");
    }

    @Test
    void ofManyNamesEachOneByHerOwnConsent() {
        String hers = DemandOffice.survivor(one, "Champa");
        String others = DemandOffice.survivor(two, "Tagar");
        String third = DemandOffice.survivor(one, "Joba");
        agrees(one, hers, "REFERRAL");
        String taken = agrees(two, others, "REFERRAL");
        agrees(one, third, "REFERRAL");
        List<String> each = List.of(
                DemandOffice.id(first.raises(wish(hers))),
                DemandOffice.id(second.raises(wish(others))),
                DemandOffice.id(first.raises("Without a name", "case", third)));
        director.api()
                .post("/api/demands/bundle", Map.of("demands", List.of(each.get(0), each.get(0))))
                .expect(422);
        String all =
                DemandOffice.id(director.api().post("/api/demands/bundle", Map.of("demands", each, "language", "en")));

        assertThat(nameable(director, all, 0)).containsExactlyInAnyOrder(hers, others);
        two.api()
                .patch("/api/records/consent/" + taken, "\"1\"", Map.of("withdrawn_on", TODAY.toString()))
                .expect(200);
        assertThat(nameable(director, all, 0)).containsExactly(hers);
        assertThat(parts(director, all, 0).path("unagreed").asInt()).isEqualTo(1);
    }

    @Test
    void isOverByAnAnswerOlderThanTheNextLetterAndGoesOnWhereItWasNotKept() {
        String survivor = DemandOffice.survivor(one, "Shefali");
        String late = DemandOffice.id(first.raises("A late answer", "case", survivor));
        first.handsIn(late, 0, TODAY.minusDays(40));
        first.reaches(late, "NEXT_LEVEL");
        String unsent = first.step(late, 1);
        Map<String, Object> accepted = Map.of("answer", "ACCEPTED", "on", TODAY.minusDays(30) + "");
        Answer over = first.answers(late, 0, accepted).expect(200);

        assertThat(over.at("/demand/state").asText()).isEqualTo("RESOLVED");
        assertThat(over.at("/rungs/1/step/state").asText()).isEqualTo("NOT_SENT");
        assertThat(first.api().get("/api/tasks?limit=200").items())
                .noneMatch(task -> task.at("/subject/id").asText().equals(unsent));
        assertThat(first.partsOf(survivor))
                .singleElement()
                .satisfies(part -> assertThat(part.path("state").asText()).isEqualTo("ACCEPTED"));

        String broken = DemandOffice.id(first.raises("A promise", "case", survivor));
        first.handsIn(broken, 0, TODAY.minusDays(9));
        first.answers(broken, 0, Map.of("answer", "ACCEPTED", "on", TODAY.minusDays(5) + ""))
                .expect(200);
        first.reaches(broken, "RESOLVED");
        Answer on = first.api().post("/api/demands/" + broken + "/next", Map.of());
        assertThat(on.expect(200).at("/demand/state").asText()).isEqualTo("NEXT_LEVEL");
        assertThat(on.at("/rungs/1/step/state").asText()).isEqualTo("PREPARED");
        assertThat(refusal(List.of(late, broken))).isEqualTo("accepted");
    }

    @Test
    void ofManyIsOneAtATime() {
        String survivor = DemandOffice.survivor(one, "Kadam");
        List<String> each = java.util.stream.Stream.of("A roof", "A pump", "A gate")
                .map(what -> DemandOffice.id(first.raises(what, "case", survivor)))
                .toList();
        Map<String, Object> two = Map.of("id", NewId.next(), "demands", each.subList(0, 2));
        String all = DemandOffice.id(director.api().post("/api/demands/bundle", two));
        director.api().post("/api/demands/bundle", two).expect(200);
        assertThat(refusal(each.subList(1, 3))).isEqualTo("bundled");

        director.handsIn(all, 0, TODAY.minusDays(5));
        director.api()
                .post("/api/demands/" + all + "/drop", Map.of("reason", "Each alone"))
                .expect(200);
        director.api()
                .post("/api/demands/bundle", Map.of("demands", each.subList(1, 3)))
                .expect(200);
        assertThat(refusal(List.of(all, each.get(0)))).isEqualTo("dropped");
    }

    /** Why the first of these that cannot be bundled is refused; it is named. */
    private static String refusal(List<String> demands) {
        JsonNode error = director.api()
                .speaking("bn")
                .post("/api/demands/bundle", Map.of("demands", demands))
                .expect(422)
                .at("/errors/0");
        assertThat(demands).anyMatch(demand -> error.path("message")
                .asText()
                .startsWith("দাবি "
                        + director.ladder(demand).at("/demand/fields/code").asText()
                        + " "));
        return error.path("code").asText();
    }

    private static Map<String, Object> wish(String survivor) {
        return Map.of(
                "rightTitle",
                "A letter with a name",
                "namesConsent",
                true,
                "about",
                List.of(Map.of("type", "case", "id", survivor)));
    }

    private static String agrees(CaseWorker worker, String survivor, String purpose) {
        Map<String, Object> row = Map.of("consent_for", purpose, "agreed", true);
        return worker.writes("consent", survivor, Papers.consent(TODAY, List.of(row)))
                .expect(201)
                .id();
    }

    private static JsonNode parts(DemandDesk desk, String demand, int rung) {
        return desk.api()
                .get("/api/demands/" + demand + "/steps/" + desk.step(demand, rung) + "/letter/parts?lang=en")
                .expect(200)
                .json();
    }

    private static List<String> nameable(DemandDesk desk, String demand, int rung) {
        JsonNode parts = parts(desk, demand, rung);
        List<String> codes = new java.util.ArrayList<>();
        parts.path("codes").forEach(code -> codes.add(code.asText()));
        assertThat(parts.path("names").asBoolean()).isEqualTo(!codes.isEmpty());
        assertThat(parts.toString()).doesNotContain(DemandOffice.NAME);
        return codes;
    }
}
