package org.shakti.mis.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who raises demands and follows them up: the few calls that this takes. */
record DemandDesk(Api api) {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    /** Raises a demand from a record. */
    Answer raises(String title, String type, String id) {
        return raises(Map.of("rightTitle", title, "about", List.of(Map.of("type", type, "id", id))));
    }

    /** Raises a demand along the ladder of West Bengal's social schemes, unless another is given. */
    Answer raises(Map<String, ?> given) {
        Map<String, Object> body = new HashMap<>(Map.of("ladder", "WB_SOCIAL", "language", "en"));
        body.putAll(given);
        return api.post("/api/demands", body);
    }

    /** The demands that packs have thought out for a record. */
    List<JsonNode> asks(String type, String id) {
        return api.get("/api/demands/asks/" + type + "/" + id).expect(200).items();
    }

    Answer ladder(String demand) {
        return api.get("/api/demands/" + demand + "/ladder").expect(200);
    }

    /** Writes that the letter of a rung was handed in, through the plain interface, as a phone does. */
    void handsIn(String demand, int rung, LocalDate on) {
        String step = step(demand, rung);
        long version =
                api.get("/api/records/demand_step/" + step).at("/version").asLong();
        Map<String, Object> sent = Map.of("sent_on", on.toString(), "proof_kind", "PORTAL", "proof_ref", "WB/2026/1");
        api.patch("/api/records/demand_step/" + step, "\"" + version + "\"", sent)
                .expect(200);
    }

    /** Writes that a letter was handed in, and how that can be shown. */
    Answer handsIn(String demand, String step, Map<String, ?> proof) {
        return api.post("/api/demands/" + demand + "/steps/" + step + "/sent", proof);
    }

    Answer answers(String demand, int rung, Map<String, ?> said) {
        return api.post("/api/demands/" + demand + "/steps/" + step(demand, rung) + "/answer", said);
    }

    String step(String demand, int rung) {
        return ladder(demand).at("/rungs/" + rung + "/step/id").asText();
    }

    String letter(String demand, int rung, String language) {
        return api.get("/api/demands/" + demand + "/steps/" + step(demand, rung) + "/letter?lang=" + language)
                .expect(200)
                .text();
    }

    /** Waits until the follower has brought the demand into a state; where nobody writes, it looks once a minute. */
    JsonNode reaches(String demand, String state) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ladder(demand).at("/demand/state").asText().equals(state));
        return ladder(demand).json();
    }

    /** What stands in a case of the demands that it is part of. */
    List<JsonNode> partsOf(String survivor) {
        return api.get("/api/records/case_demand?parent=" + survivor)
                .expect(200)
                .items();
    }
}
