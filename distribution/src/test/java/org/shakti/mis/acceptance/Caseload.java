package org.shakti.mis.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a social worker writes about one person in two years, all invented: some twenty records below each case. */
final class Caseload {
    private static final List<String> WORDS = List.of(
            "she", "spoke", "of", "her", "mother", "and", "wants", "to", "learn", "sewing", "the", "court", "date",
            "was", "moved", "again", "brother", "came", "along", "slept", "better", "asked", "for", "lawyer", "money",
            "goat", "market", "school", "letter", "bank", "book", "calm", "tired", "visit", "next", "week", "help");

    private final Random random;

    Caseload(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the writes that make a case with everything below it. */
    List<Map<String, Object>> ofOne(String district) {
        String root = NewId.next();
        List<Map<String, Object>> ops = new ArrayList<>();
        ops.add(Phone.create("case", root, Map.of("district", district, "fields", person())));
        for (int month = 1; month <= 8; month++) {
            below(ops, "contact", root, contact(month));
        }
        for (int rank = 1; rank <= 4; rank++) {
            below(ops, "need", root, need(rank));
        }
        for (int item = 0; item < 3; item++) {
            below(ops, "plan_item", root, step(item));
        }
        below(
                ops,
                "plan",
                root,
                fields("agreed_on", day(3), "goal_words", text(15), "she_confirms", true, "review_on", day(9)));
        below(ops, "safety_assessment", root, assessment());
        below(ops, "note", root, fields("note_kind", "GENERAL", "written_on", day(4), "body", text(60)));
        below(ops, "document", root, fields("document_type", any("AADHAAR", "BANK"), "where_kept", "HER"));
        below(ops, "training", root, fields("activity", any("GOAT", "POULTRY"), "began_on", day(5)));
        return ops;
    }

    private Map<String, Object> person() {
        Map<String, Object> person = fields("gender", "F", "entry_route", any("PEER", "ESCAPE", "RESCUE_NGO"));
        person.putAll(fields("met_on", day(1), "safe_times", text(6), "marital_status", any("NEVER", "MARRIED")));
        person.put("spoken_language", any("Bengali", "Santali", "Hindi"));
        return person;
    }

    private Map<String, Object> contact(int month) {
        Map<String, Object> contact = fields("contact_type", any("HOME_VISIT", "PHONE", "OFFICE"), "was_safe", true);
        contact.putAll(fields("met_on", day(month), "topics", List.of(any("HEALTH", "SOCIAL")), "note", text(25)));
        contact.putAll(fields("red_flag", false, "next_on", day(month + 1), "next_done", month < 8));
        return contact;
    }

    private Map<String, Object> need(int rank) {
        Map<String, Object> need = fields("own_words", text(12), "said_by", "SURVIVOR", "said_on", day(2));
        need.putAll(fields("her_rank", rank, "cbr_element", any("LIV_SKILLS", "SOC_PERSONAL", "HEALTH_PROMOTION")));
        return need;
    }

    private Map<String, Object> step(int item) {
        Map<String, Object> step = fields("what", text(6), "reason_without_need", text(8), "who_does_it", "STAFF");
        step.putAll(fields("due_on", day(10 + item), "item_status", "OPEN"));
        return step;
    }

    private Map<String, Object> assessment() {
        Map<String, Object> found = fields("assessed_on", day(2), "her_view", 3, "risk_level", "GREEN");
        found.putAll(fields("next_due", day(8), "factors", List.of("DV"), "override_reason", text(5)));
        return found;
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i].toString(), pairs[i + 1]);
        }
        return fields;
    }

    private static void below(List<Map<String, Object>> ops, String type, String root, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("parent", root);
        body.put("fields", fields);
        ops.add(Phone.create(type, NewId.next(), body));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String day(int month) {
        return String.format(
                java.util.Locale.ROOT,
                "%d-%02d-%02d",
                2024 + (month - 1) / 12,
                (month - 1) % 12 + 1,
                1 + random.nextInt(28));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
