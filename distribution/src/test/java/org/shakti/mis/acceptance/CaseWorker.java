package org.shakti.mis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A social worker who keeps records: the same few calls, named as the work is. */
record CaseWorker(Api api) {
    /** Looks whether somebody with this code name is known, as one does before opening a case. */
    List<JsonNode> searches(String codeName) {
        return api.get("/api/records/case?where=code_name:is:" + codeName)
                .expect(200)
                .items();
    }

    /** Opens a case in a district. */
    Answer opens(String district, Map<String, ?> fields) {
        return api.post("/api/records/case", Map.of("district", district, "fields", fields));
    }

    /** Writes a record below another one. */
    Answer writes(String type, String parent, Map<String, ?> fields) {
        return api.post("/api/records/" + type, Map.of("parent", parent, "fields", fields));
    }

    /** Takes a step of the work today. */
    Answer moves(String type, String id, String to, String... evidence) {
        return moves(type, id, to, Map.of("evidence", List.of(evidence)));
    }

    /** Takes a step on a day, with what is at hand for it. */
    Answer moves(String type, String id, String to, LocalDate on, String... evidence) {
        return moves(type, id, to, Map.of("on", on.toString(), "evidence", List.of(evidence)));
    }

    Answer moves(String type, String id, String to, Map<String, ?> more) {
        var step = new HashMap<String, Object>(more);
        step.put("to", to);
        return api.post("/api/records/" + type + "/" + id + "/transitions", step);
    }

    Answer reads(String type, String id) {
        return api.get("/api/records/" + type + "/" + id);
    }

    String state(String type, String id) {
        return reads(type, id).expect(200).at("/state").asText();
    }
}
