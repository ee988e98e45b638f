package org.shakti.mis.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.Office;

/** A case with needs, a matter in court, a claim and consent, kept by one worker; all of it invented. */
final class SampleCase {
    private final Api worker;
    private final String id;
    private final String codeName;
    private final Map<String, String> needs = new LinkedHashMap<>();

    private SampleCase(Api worker, String codeName, String district) {
        this.worker = worker;
        this.codeName = codeName;
        worker.get("/api/records/case?where=code_name:is:" + codeName).expect(200);
        this.id = worker.post(
                        "/api/records/case",
                        Map.of(
                                "district",
                                district,
                                "fields",
                                Map.of(
                                        "code_name",
                                        codeName,
                                        "gender",
                                        "F",
                                        "entry_route",
                                        "PEER",
                                        "safe_contact_agreed",
                                        true,
                                        "met_on",
                                        day(-90),
                                        "searched_first",
                                        true)))
                .expect(201)
                .id();
    }

    static SampleCase opened(Api worker, String codeName) {
        return opened(worker, codeName, Office.NORTH);
    }

    static SampleCase opened(Api worker, String codeName, String district) {
        return new SampleCase(worker, codeName, district);
    }

    String id() {
        return id;
    }

    String codeName() {
        return codeName;
    }

    /** Writes a record below the case, or below another record. */
    String writes(String type, Map<String, ?> fields) {
        return below(type, id, fields);
    }

    String below(String type, String parent, Map<String, ?> fields) {
        return worker.post("/api/records/" + type, Map.of("parent", parent, "fields", fields))
                .expect(201)
                .id();
    }

    /** She names needs, in her words. */
    SampleCase names(String... words) {
        for (String each : words) {
            needs.put(
                    each,
                    writes(
                            "need",
                            Map.of(
                                    "own_words",
                                    each,
                                    "said_by",
                                    "SURVIVOR",
                                    "said_on",
                                    day(-30),
                                    "cbr_element",
                                    "LIV_SELF")));
        }
        return this;
    }

    void moves(String type, String record, String to, String on, String... evidence) {
        worker.post(
                        "/api/records/" + type + "/" + record + "/transitions",
                        Map.of("to", to, "on", on, "evidence", List.of(evidence)))
                .expect(200);
    }

    /** The words of the needs in her order as the server keeps it. */
    List<String> order() {
        List<Map.Entry<Integer, String>> ranked = new ArrayList<>();
        needs.forEach((words, need) -> {
            int rank = worker.get("/api/records/need/" + need)
                    .at("/fields/her_rank")
                    .asInt(0);
            if (rank > 0) {
                ranked.add(Map.entry(rank, words));
            }
        });
        return ranked.stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    Answer need(String words) {
        return worker.get("/api/records/need/" + needs.get(words)).expect(200);
    }

    int rankings() {
        return worker.get("/api/records/ranking?parent=" + id)
                .expect(200)
                .items()
                .size();
    }

    static String day(int fromToday) {
        return LocalDate.now(java.time.ZoneId.of("Asia/Kolkata"))
                .plusDays(fromToday)
                .toString();
    }
}
