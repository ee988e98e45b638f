package org.shakti.mis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A phone on a bad line: sends batches twice, loses answers, and seldom looks at what others have written. */
final class HastyPhone {
    private static final int BATCH = 10;

    private final String name;
    private final Phone phone;
    private final List<String> shared;
    private final Random random;
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<String, Integer> applied = new HashMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    HastyPhone(String name, Api api, List<String> shared) {
        this.name = name;
        this.phone = new Phone(api);
        this.shared = shared;
        this.random = new Random(name.hashCode());
    }

    /** Makes so many edits, each of one answer of a shared case or of a new contact. */
    void edit(int count) {
        phone.refresh();
        for (int done = 0; done < count; done += BATCH) {
            List<Map<String, Object>> ops = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                ops.add(edit(name + (done + i), shared.get(random.nextInt(shared.size()))));
            }
            if (random.nextInt(3) == 0) {
                phone.sendIntoTheVoid(ops);
            }
            if (random.nextInt(3) == 0) {
                phone.send(ops);
            }
            note(ops, phone.send(ops));
            if (random.nextInt(2) == 0) {
                phone.refresh();
            }
        }
    }

    private Map<String, Object> edit(String word, String root) {
        if (random.nextInt(3) > 0) {
            return Phone.change("case", root, phone.version(root), Map.of("spoken_language", word));
        }
        Map<String, Object> fields = Map.of(
                "contact_type",
                "PHONE",
                "met_on",
                "2024-01-01",
                "was_safe",
                true,
                "red_flag",
                false,
                "next_on",
                "2024-02-01",
                "note",
                word);
        return Phone.create("contact", NewId.next(), Map.of("parent", root, "fields", fields));
    }

    private void note(List<Map<String, Object>> ops, List<JsonNode> results) {
        for (int i = 0; i < ops.size(); i++) {
            Map<String, Object> op = ops.get(i);
            String id = op.get("id").toString();
            int status = results.get(i).path("status").asInt();
            answers.put(op.get("key").toString(), status);
            if (status == 201) {
                made.add(id);
            } else if (status == 200) {
                accepted.add(value(op));
                applied.merge(id, 1, Integer::sum);
            } else if (status == 409
                    && results.get(i).at("/body/conflicts/0/theirs").isTextual()) {
                refused.add(value(op));
            } else {
                throw new AssertionError(results.get(i).toString());
            }
        }
    }

    private static String value(Map<String, Object> op) {
        Map<?, ?> body = (Map<?, ?>) op.get("body");
        Map<?, ?> fields = (Map<?, ?>) body.get("fields");
        return String.valueOf(fields.get("spoken_language"));
    }

    int answered() {
        return answers.size();
    }

    long applied(String id) {
        return applied.getOrDefault(id, 0);
    }

    List<String> accepted() {
        return accepted;
    }

    List<String> refused() {
        return refused;
    }

    List<String> made() {
        return made;
    }
}
