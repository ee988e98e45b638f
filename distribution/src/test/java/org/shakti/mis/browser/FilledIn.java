package org.shakti.mis.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Fills a record of any type from its definition: every text field with a given text, of the rest what is required. */
final class FilledIn {
    private static final Set<String> TEXTS = Set.of("text", "long-text");
    private static final int LONGEST = 200;

    private final Function<String, String> firstCode;
    private final JsonNode type;
    private final Set<String> notAsked = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();

    /** @param firstCode the first code of a list, by its name */
    FilledIn(JsonNode type, Function<String, String> firstCode) {
        this.type = type;
        this.firstCode = firstCode;
    }

    /** Returns how many fields of the type take any text and are asked. */
    long texts() {
        return fields().stream()
                .filter(FilledIn::takesText)
                .filter(field -> !notAsked.contains(key(field)))
                .count();
    }

    /** Learns from a refusal which questions are not asked, and which want an answer. */
    void learn(JsonNode problem) {
        for (JsonNode error : problem.path("errors")) {
            boolean hidden = error.path("code").asText().equals("hidden");
            (hidden ? notAsked : wanted).add(error.path("field").asText());
        }
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }

    Map<String, Object> with(String text) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (JsonNode field : fields()) {
            if (!notAsked.contains(key(field))) {
                value(field, text).ifPresent(value -> filled.put(key(field), value));
            }
        }
        return filled;
    }

    private List<JsonNode> fields() {
        return type.path("sections").findParents("kind").stream()
                .filter(field -> !isInGroup(field))
                .toList();
    }

    private boolean isInGroup(JsonNode field) {
        return type.path("sections").findParents("kind").stream()
                .flatMap(group -> group.path("fields").findParents("kind").stream())
                .anyMatch(inner -> inner == field);
    }

    private static boolean takesText(JsonNode field) {
        return TEXTS.contains(field.path("kind").asText())
                && field.path("pattern").isMissingNode()
                && field.path("maxLength").asInt(LONGEST) >= LONGEST / 2;
    }

    private Optional<Object> value(JsonNode field, String text) {
        if (takesText(field)) {
            int most = Math.min(field.path("maxLength").asInt(LONGEST), LONGEST);
            return Optional.of(text.length() > most ? text.substring(0, most) : text);
        }
        boolean needed = field.path("required").asBoolean() || wanted.contains(key(field));
        return needed ? required(field) : Optional.empty();
    }

    private Optional<Object> required(JsonNode field) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return switch (field.path("kind").asText()) {
            case "date" -> Optional.of(today);
            case "yes-no" -> Optional.of(false);
            case "one-of" -> Optional.of(firstCode.apply(field.path("list").asText()));
            case "several-of" ->
                Optional.of(List.of(firstCode.apply(field.path("list").asText())));
            case "integer", "decimal", "money" -> Optional.of(field.path("min").asInt(1));
            case "text" -> Optional.of("Sample");
            default -> Optional.empty();
        };
    }
}
