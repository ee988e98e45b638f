package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Where a demand goes no further, and where it goes on after all; what is refused at its beginning. All invented. */
abstract class DemandEndPromises extends DemandRungPromises {
    private static final String PACK = "west-bengal";

    @Test
    void climbsNoLadderOfAPackThatIsOffAndGoesOnOnceItIsOnAgain() {
        String survivor = DemandOffice.survivor(one, "Palash");
        String waiting = DemandOffice.id(first.raises("A pension that waits", "case", survivor));
        first.handsIn(waiting, 0, TODAY.minusDays(2));
        first.reaches(waiting, "WAITING");
        String early = DemandOffice.id(first.raises("A late day", "case", survivor));
        Map<String, Object> without = new HashMap<>(Map.of("rightTitle", "A lamp", "district", Office.NORTH));
        ModuleDesk modules = new ModuleDesk(house.office().administrator());
        modules.turn(PACK, Office.NORTH, false).expect(200);
        try {
            assertThat(ladders(Office.NORTH)).contains("POLICE").noneMatch(code -> code.startsWith("WB_"));
            assertThat(off(first.raises(without))).isEqualTo("/problems/module-off");
            without.put("ladder", "POLICE");
            first.raises(without).expect(200);
            assertThat(first.letter(waiting, 0, "bn")).contains("A pension that waits");
            assertThat(off(first.api().post("/api/demands/" + waiting + "/next", Map.of())))
                    .isEqualTo("/problems/module-off");
            JsonNode still = first.ladder(waiting).json();
            assertThat(still.at("/ladder/off").asBoolean()).isTrue();
            assertThat(still.path("next").isNull()).isTrue();
            first.answers(waiting, 0, Map.of("answer", "REFUSED", "reason", "The list is closed"))
                    .expect(200);
            first.handsIn(early, 0, TODAY.minusDays(40));
            first.reaches(early, "WAITING");
            Awaitility.await("neither silence nor the next letter comes while it is off")
                    .during(Duration.ofSeconds(3))
                    .until(() -> first.ladder(early).at("/rungs/1/step").isNull()
                            && first.ladder(early).at("/demand/state").asText().equals("WAITING"));
        } finally {
            modules.turn(PACK, Office.NORTH, true).expect(200);
        }
        assertThat(ladders(Office.NORTH)).contains("WB_SOCIAL", "POLICE");
        first.api().post("/api/demands/" + waiting + "/next", Map.of()).expect(200);
        assertThat(first.reaches(early, "NEXT_LEVEL")
                        .at("/rungs/0/step/fields/answered_on")
                        .asText())
                .isEqualTo(TODAY.minusDays(24).toString());
    }

    private static List<String> ladders(String district) {
        return first.api()
                .get("/api/demands/ladders?district=" + district)
                .expect(200)
                .at("/items")
                .findValuesAsText("code");
    }

    private static String off(Answer refused) {
        return refused.expect(409).at("/type").asText();
    }

    @Test
    void takesTheLetterUpAgainThatALateAcceptanceHadPutAside() {
        String demand = DemandOffice.id(first.raises("A late yes", "case", DemandOffice.survivor(one, "Kash")));
        first.handsIn(demand, 0, TODAY.minusDays(40));
        first.reaches(demand, "NEXT_LEVEL");
        Map<String, Object> accepted = Map.of("answer", "ACCEPTED", "on", TODAY.minusDays(1) + "");
        Answer over = first.answers(demand, 0, accepted).expect(200);
        assertThat(over.at("/rungs/1/step/state").asText()).isEqualTo("NOT_SENT");
        assertThat(over.at("/next").asInt()).as("the letter that was put aside").isEqualTo(1);

        Answer next =
                first.api().post("/api/demands/" + demand + "/next", Map.of()).expect(200);

        assertThat(next.at("/demand/state").asText()).isEqualTo("NEXT_LEVEL");
        assertThat(next.at("/rungs/1/step/state").asText()).isEqualTo("PREPARED");
        assertThat(next.at("/rungs/2/step").isNull()).isTrue();
        assertThat(first.api().get("/api/tasks?limit=200").items())
                .as("its task is there again")
                .anyMatch(task -> task.at("/subject/id").asText().equals(first.step(demand, 1)));
        first.handsIn(demand, 1, TODAY);
        assertThat(first.reaches(demand, "WAITING").at("/demand/fields/rung").asInt())
                .isEqualTo(1);
    }

    @Test
    void isBundledOnceByTwoPeopleAtTheSameMoment() {
        String survivor = DemandOffice.survivor(one, "Mahua");
        for (int round = 0; round < 3; round++) {
            List<String> each = Stream.of("A roof", "A pump", "A gate")
                    .map(what -> DemandOffice.id(first.raises(what, "case", survivor)))
                    .toList();
            List<Answer> answers = Stream.of(each.subList(0, 2), each.subList(1, 3))
                    .map(demands -> CompletableFuture.supplyAsync(
                            () -> house.director().api().post("/api/demands/bundle", Map.of("demands", demands))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
            String all = DemandOffice.id(answers.stream()
                    .filter(one -> one.status() == 200)
                    .findFirst()
                    .orElseThrow());
            assertThat(first.ladder(each.get(1)).at("/demand/fields/collective").asText())
                    .isEqualTo(all);
            assertThat(first.partsOf(survivor))
                    .as("nothing is left of the one that was refused")
                    .hasSize(4 * (round + 1));
        }
    }

    @Test
    void isHandedInWithAStampOnlyWithItsPhoto() {
        String demand = DemandOffice.id(first.raises("A stamp", "case", DemandOffice.survivor(one, "Nim")));
        String step = first.step(demand, 0);
        Map<String, String> bare = Map.of("on", TODAY.toString(), "kind", "STAMP");
        Answer refused = first.handsIn(demand, step, bare).expect(422);
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("proof_photo");
        assertThat(refused.at("/errors").size()).isEqualTo(1);

        String photo = first.api()
                .upload("/api/files", "image/jpeg", Photographs.picture("png", 30, 30))
                .expect(201)
                .id();
        Map<String, String> whole = new HashMap<>(bare);
        whole.put("photo", photo);
        assertThat(first.handsIn(demand, step, whole)
                        .expect(200)
                        .at("/demand/state")
                        .asText())
                .isEqualTo("WAITING");
    }

    @Test
    void isNotAskedForADayThatHasPassedNorForARightThatNobodyKnows() {
        String survivor = DemandOffice.survivor(one, "Bokul");
        Map<String, Object> wish =
                new HashMap<>(Map.of("rightTitle", "A card", "about", List.of(Map.of("type", "case", "id", survivor))));
        wish.put("askedBy", TODAY.minusDays(1).toString());
        assertThat(only(first.raises(wish))).isEqualTo("asked_by rule");
        wish.put("askedBy", TODAY.toString());
        wish.put("right", "NOPE");
        assertThat(only(first.raises(wish))).isEqualTo("right_code not-in-list");
        wish.put("right", "IN_NFSA");
        String demand = DemandOffice.id(first.raises(wish));
        wish.put("rightTitle", " ");
        assertThat(only(first.raises(wish))).isEqualTo("right_title required");
        assertThat(only(first.api().post("/api/demands/bundle", Map.of("demands", List.of(demand)))))
                .isEqualTo("demands required");
        assertThat(only(first.api().get("/api/demands/unpaid?district=303&authority=Nobody")))
                .isEqualTo("authority not-found");
        first.api()
                .post("/api/demands/" + demand + "/drop", Map.of("reason", "She has it"))
                .expect(200);
        assertThat(only(first.api().post("/api/demands/" + demand + "/rti", Map.of())))
                .isEqualTo("demand dropped");
    }

    private static String only(Answer refused) {
        JsonNode errors = refused.expect(422).at("/errors");
        assertThat(errors).hasSize(1);
        return errors.at("/0/field").asText() + " " + errors.at("/0/code").asText();
    }
}
