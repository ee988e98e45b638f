package org.shakti.mis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A phone of a social worker: keeps her own records, and sends what she has written, again where no answer came. */
final class Phone {
    final Map<String, JsonNode> kept = new LinkedHashMap<>();
    private final Api api;
    private String since = "";
    private int told;

    Phone(Api api) {
        this.api = api;
    }

    /** A new record, with an id that the phone makes. */
    static Map<String, Object> create(String type, String id, Map<String, ?> body) {
        return op("create", type, id, new HashMap<>(body));
    }

    /** A change of some fields of a record, as of a version. */
    static Map<String, Object> change(String type, String id, long base, Map<String, ?> fields) {
        Map<String, Object> op = op("change", type, id, Map.of("fields", fields));
        op.put("baseVersion", base);
        return op;
    }

    private static Map<String, Object> op(String op, String type, String id, Map<String, ?> body) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", UUID.randomUUID().toString());
        one.put("op", op);
        one.put("type", type);
        one.put("id", id);
        one.put("body", body);
        return one;
    }

    /** Sends writes and returns what each was answered, in their order. */
    List<JsonNode> send(List<Map<String, Object>> ops) {
        JsonNode results = api.post("/api/sync", Map.of("ops", ops)).expect(200).at("/results");
        return StreamSupport.stream(results.spliterator(), false).toList();
    }

    /** Sends writes that are one deed, and returns what each was answered. */
    List<JsonNode> sendTogether(List<Map<String, Object>> ops) {
        JsonNode results = api.post("/api/sync", Map.of("ops", ops, "together", true))
                .expect(200)
                .at("/results");
        return StreamSupport.stream(results.spliterator(), false).toList();
    }

    /** Sends writes and loses the network before anything is answered. */
    void sendIntoTheVoid(List<Map<String, Object>> ops) {
        api.postAndHangUp("/api/sync", Map.of("ops", ops));
    }

    /** Asks for changes until there are no more; returns what was told. */
    List<JsonNode> refresh() {
        List<JsonNode> items = new ArrayList<>();
        boolean more = true;
        while (more) {
            Answer answer = api.get("/api/changes" + (since.isEmpty() ? "" : "?since=" + since))
                    .expect(200);
            answer.items().forEach(item -> {
                items.add(item);
                keep(item);
            });
            if (answer.json().has("tasks")) {
                told = answer.at("/tasks").size();
            }
            since = answer.at("/next").asText();
            more = answer.at("/more").asBoolean();
        }
        return items;
    }

    private void keep(JsonNode item) {
        if (item.path("gone").asBoolean()) {
            kept.remove(item.path("id").asText());
        } else {
            kept.put(item.path("id").asText(), item);
        }
    }

    /** Returns how many open tasks it was told of last. */
    int tasks() {
        return told;
    }

    String since() {
        return since;
    }

    long version(String id) {
        JsonNode record = kept.get(id);
        if (record == null) {
            throw new AssertionError("the phone does not keep " + id);
        }
        return record.path("version").asLong();
    }

    /** Returns some of the writes that were refused, and why. */
    static List<String> refused(List<JsonNode> results) {
        return results.stream()
                .filter(result -> result.path("status").asInt() >= 400)
                .map(JsonNode::toString)
                .limit(5)
                .toList();
    }
}
