package org.shakti.mis.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.shakti.mis.acceptance.Answer;
import org.shakti.mis.acceptance.Api;
import org.shakti.mis.acceptance.NewId;
import org.shakti.mis.acceptance.Office;

/** Records of every kind that a person may make, of which every text field holds every one of some texts. */
final class HostileRecords {
    private static final int TRIES = 5;
    private static final int BATCH = 100;

    /** Answers without which the rules of a type let nothing pass. */
    private static final Map<String, Map<String, Object>> WANTED = Map.of(
            "contact", Map.of("was_safe", true, "not_now", true),
            "consent", Map.of("guardian_safe", true),
            "closure", Map.of("closure_reason", "MOVED", "door_note_given", true),
            "mh_referral", Map.of("she_agreed", true),
            "mh_service", Map.of("block", "2723"),
            "office_term", Map.of("deputed", true),
            "scheme_application", Map.of("scheme", "IN_PMJDY", "her_word", true));

    private final Api person;
    private final List<String> texts;
    private final List<String> files;
    private final Map<String, String> codes = new HashMap<>();
    /** Type → its text fields that no record holds yet. */
    private final Map<String, TreeSet<String>> open = new TreeMap<>();
    /** Type → what the server answered of each record. */
    private final Map<String, List<JsonNode>> made = new TreeMap<>();

    private final Map<String, Map<String, Object>> sent = new HashMap<>();

    /** @param files the files below which kinds of record of a file are made */
    HostileRecords(Api person, List<String> texts, List<String> files) {
        this.person = person;
        this.texts = texts;
        this.files = files;
    }

    /** The records that were made, by their type. */
    Map<String, List<JsonNode>> made() {
        return made;
    }

    /** What was sent of a record; the server does not show what identifies somebody. */
    Map<String, Object> sent(String id) {
        return sent.getOrDefault(id, Map.of());
    }

    /** The text fields, with their types, that did not take the texts. */
    List<String> left() {
        return open.entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(field -> type.getKey() + "." + field))
                .toList();
    }

    /** Makes records of a type, below each of its possible parents; then of the types below it. */
    HostileRecords fill(Map<String, JsonNode> types, String name) {
        JsonNode type = types.get(name);
        TreeSet<String> fields = new TreeSet<>(FilledIn.textsOf(type));
        open.put(name, fields);
        int before;
        do {
            before = fields.size();
            FilledIn filled = new FilledIn(type, this::code).given(WANTED.getOrDefault(name, Map.of()));
            fields.forEach(filled::asking);
            if (!made.containsKey(name) || !fields.isEmpty()) {
                fill(type, filled, fields);
            }
        } while (!fields.isEmpty() && fields.size() < before);
        types.forEach((below, definition) -> {
            if (definition.path("parent").asText().equals(name) && !open.containsKey(below)) {
                fill(types, below);
            }
        });
        return this;
    }

    private void fill(JsonNode type, FilledIn filled, TreeSet<String> fields) {
        String name = type.path("name").asText();
        List<String> parents = parents(type.path("parent").asText());
        if (parents.isEmpty() || !accepts(name, filled, parents.get(0))) {
            return;
        }
        List<String> held = filled.held();
        if (fields.stream().noneMatch(held::contains)) {
            return;
        }
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<Map<String, Object>> ops = IntStream.range(from, Math.min(from + BATCH, texts.size()))
                    .mapToObj(at -> op(name, parents.get(at % parents.size()), filled.with(texts.get(at))))
                    .toList();
            Answer answer = person.post("/api/sync", Map.of("ops", ops)).expect(200);
            answer.at("/results").forEach(result -> keep(name, result));
        }
        fields.removeAll(held);
    }

    private void keep(String name, JsonNode result) {
        if (result.path("status").asInt() != 201) {
            throw new AssertionError(name + ": " + result);
        }
        made.computeIfAbsent(name, one -> new ArrayList<>()).add(result.path("body"));
    }

    private List<String> parents(String parent) {
        if (parent.isEmpty()) {
            return List.of("");
        }
        if (parent.equals("case")) {
            return files;
        }
        return made.getOrDefault(parent, List.of()).stream()
                .limit(1)
                .map(record -> record.path("id").asText())
                .toList();
    }

    /** Finds out with one record what the type wants; tells whether it can be made at all. */
    private boolean accepts(String name, FilledIn filled, String parent) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Answer answer =
                    person.post("/api/sync", Map.of("ops", List.of(op(name, parent, filled.with(texts.get(0))))));
            JsonNode result = answer.expect(200).at("/results/0");
            if (result.path("status").asInt() == 201) {
                return true;
            }
            if (result.path("status").asInt() != 422) {
                return false;
            }
            filled.learn(result.path("body"));
        }
        return false;
    }

    private Map<String, Object> op(String type, String parent, Map<String, Object> answers) {
        String id = NewId.next();
        Map<String, Object> fields = new LinkedHashMap<>();
        answers.forEach((key, value) -> fields.put(key, resolved(value, parent)));
        sent.put(id, fields);
        Map<String, Object> body = new LinkedHashMap<>(Map.of("fields", fields));
        if (parent.isEmpty()) {
            body.put("district", Office.NORTH);
        } else {
            body.put("parent", parent);
        }
        return Map.of("key", UUID.randomUUID().toString(), "op", "create", "type", type, "id", id, "body", body);
    }

    /** Puts a record of the same file, or any where it has none, where one is wanted. */
    private Object resolved(Object value, String file) {
        if (value instanceof List<?> rows) {
            return rows.stream().map(row -> resolved(row, file)).toList();
        }
        if (value instanceof Map<?, ?> row) {
            Map<Object, Object> all = new LinkedHashMap<>(row);
            all.replaceAll((key, one) -> resolved(one, file));
            return all;
        }
        if (!(value instanceof String text) || !text.startsWith(FilledIn.REFERENCE)) {
            return value;
        }
        List<JsonNode> known = made.getOrDefault(text.substring(1), List.of());
        return known.stream()
                .filter(one -> one.path("root").asText().equals(file))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(one -> one.path("id").asText())
                .orElse(text);
    }

    private String code(String list) {
        return codes.computeIfAbsent(list, name -> person.get("/api/lists/" + name)
                .expect(200)
                .items()
                .get(0)
                .path("code")
                .asText());
    }
}
