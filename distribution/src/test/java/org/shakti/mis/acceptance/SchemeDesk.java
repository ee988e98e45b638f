package org.shakti.mis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A worker who helps survivors to what schemes promise them; everybody is invented. */
public record SchemeDesk(Api worker) {
    static final String APPLICATION = "scheme_application";

    /** She says whether her answers may be held against schemes. */
    public void asksConsent(String survivor, boolean agreed) {
        write(
                "consent",
                survivor,
                Papers.consent(LocalDate.now(), List.of(Map.of("consent_for", "SCHEME", "agreed", agreed))));
    }

    /** Keeps her answers of today. */
    public void answers(String survivor, Map<String, ?> answers) {
        Map<String, Object> fields = new HashMap<>(answers);
        fields.put("asked_on", LocalDate.now().toString());
        write("circumstances", survivor, fields);
    }

    /** What came out for one scheme. */
    public JsonNode judges(String survivor, String scheme) {
        return results(worker.post("/api/eligibility", Map.of("case", survivor, "schemes", List.of(scheme))));
    }

    static JsonNode results(Answer answer) {
        return answer.expect(200).at("/results/0");
    }

    /** Whether a criterion is fulfilled: {@code true}, {@code false} or {@code null}. */
    static String met(JsonNode result, String criterion) {
        for (JsonNode why : result.path("why")) {
            if (why.path("criterion").asText().equals(criterion)) {
                return why.path("met").asText();
            }
        }
        throw new AssertionError("no criterion " + criterion + " in " + result);
    }

    /** Begins an application, hands it in on a day and gets a receipt for it. */
    public String files(String survivor, String scheme, LocalDate day) {
        return files(survivor, scheme, day, Map.of());
    }

    /** Does so, with more written into the application. */
    String files(String survivor, String scheme, LocalDate day, Map<String, ?> more) {
        String id = write(APPLICATION, survivor, Map.of("scheme", scheme, "verdict", "ELIGIBLE"));
        moves(id, "ELIGIBLE").expect(200);
        moves(id, "READY").expect(200);
        Map<String, Object> filing = new HashMap<>(more);
        filing.putAll(Map.of("filed_on", day.toString(), "filed_place", "BDO"));
        change(id, filing).expect(200);
        moves(id, "SUBMITTED").expect(200);
        return id;
    }

    public Answer moves(String application, String to) {
        return worker.post("/api/records/" + APPLICATION + "/" + application + "/transitions", Map.of("to", to));
    }

    /** Changes an application as it stands now. */
    public Answer change(String application, Map<String, ?> fields) {
        String path = "/api/records/" + APPLICATION + "/" + application;
        return worker.patch(path, worker.get(path).expect(200).header("ETag"), fields);
    }

    public Answer application(String id) {
        return worker.get("/api/records/" + APPLICATION + "/" + id).expect(200);
    }

    /** Waits until what follows from a write has been done. */
    public Answer waitFor(String application, String state) {
        return waitFor(application, "/state", state);
    }

    /** Waits until a value of an application is what it has to become. */
    public Answer waitFor(String application, String path, String value) {
        return Awaitility.await(path + " to be " + value)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> application(application),
                        now -> now.at(path).asText().equals(value));
    }

    public String write(String type, String parent, Map<String, ?> fields) {
        return worker.post("/api/records/" + type, Map.of("parent", parent, "fields", fields))
                .expect(201)
                .id();
    }
}
