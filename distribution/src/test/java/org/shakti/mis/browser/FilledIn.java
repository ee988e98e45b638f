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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Fills a record of any type from its definition: every text field with a given text, of the rest what is required. */
final class FilledIn {
    private static final Set<String> TEXTS = Set.of("text", "long-text");
    private static final int LONGEST = 200;
    private static final String SAMPLE = "ISAMPLE1";
    /** Stands before a type where any record of it is wanted. */
    static final String REFERENCE = "@";

    private final Function<String, String> firstCode;
    private final JsonNode type;
    private final Set<String> notAsked = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    /** Answers that make a question appear that is asked under a condition only. */
    private final Map<String, Object> given = new LinkedHashMap<>();

    /** @param firstCode the first code of a list, by its name */
    FilledIn(JsonNode type, Function<String, String> firstCode) {
        this.type = type;
        this.firstCode = firstCode;
    }

    /** Answers that the rules of the type want. */
    FilledIn given(Map<String, Object> answers) {
        given.putAll(answers);
        return this;
    }

    /** The names of all fields of a type that take any text, those in rows of a group too. */
    static List<String> textsOf(JsonNode type) {
        return fieldsOf(type)
                .flatMap(field -> field.path("kind").asText().equals("group")
                        ? each(field.path("fields")).filter(FilledIn::takesText).map(row -> key(field) + "." + key(row))
                        : Stream.of(field).filter(FilledIn::takesText).map(FilledIn::key))
                .toList();
    }

    /** Gives the answers under which this field is asked. */
    FilledIn asking(String name) {
        String key = name.split("\\.")[0];
        fieldsOf(type).filter(field -> key(field).equals(key)).forEach(field -> meet(field.path("shownWhen")));
        return this;
    }

    private void meet(JsonNode condition) {
        condition.properties().forEach(part -> {
            switch (part.getKey()) {
                case "all" -> each(part.getValue()).forEach(this::meet);
                case "any" -> meet(part.getValue().path(0));
                case "not", "parent", "children", "ever" -> {}
                default -> give(part.getKey(), part.getValue());
            }
        });
    }

    private void give(String key, JsonNode test) {
        String operator = test.fieldNames().next();
        JsonNode operand = test.path(operator).isArray() ? test.path(operator).path(0) : test.path(operator);
        Optional<JsonNode> asked =
                fieldsOf(type).filter(field -> key(field).equals(key)).findFirst();
        asked.ifPresent(field -> meet(field.path("shownWhen")));
        if (operator.equals("present")) {
            asked.flatMap(this::required).ifPresent(value -> given.putIfAbsent(key, value));
        } else {
            boolean several = operator.startsWith("has");
            Object value = operand.isBoolean() ? operand.asBoolean() : operand.asText();
            given.putIfAbsent(key, several ? List.of(value) : value);
        }
    }

    /** Learns from a refusal which questions are not asked, and which want an answer. */
    void learn(JsonNode problem) {
        for (JsonNode error : problem.path("errors")) {
            String key = error.path("field").asText().replaceAll("\\[.*", "");
            boolean hidden = error.path("code").asText().equals("hidden");
            (hidden ? notAsked : wanted).add(key);
        }
    }

    Map<String, Object> with(String text) {
        Map<String, Object> filled = new LinkedHashMap<>();
        fieldsOf(type).filter(field -> !notAsked.contains(key(field))).forEach(field -> {
            Optional<Object> value = Optional.ofNullable(given.get(key(field))).or(() -> value(field, text));
            value.ifPresent(one -> filled.put(key(field), one));
        });
        return filled;
    }

    /** Which of the text fields a record filled like this holds. */
    List<String> held() {
        Map<String, Object> filled = with("x");
        return textsOf(type).stream()
                .filter(name -> filled.containsKey(name.split("\\.")[0]))
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Stream<JsonNode> fieldsOf(JsonNode type) {
        return each(type.path("sections")).flatMap(section -> each(section.path("fields")));
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }

    private static boolean takesText(JsonNode field) {
        return TEXTS.contains(field.path("kind").asText())
                && field.path("pattern").isMissingNode();
    }

    private Optional<Object> value(JsonNode field, String text) {
        if (takesText(field)) {
            int most = Math.min(field.path("maxLength").asInt(LONGEST), LONGEST);
            return Optional.of(text.length() > most ? text.substring(0, most).strip() : text);
        }
        boolean rows = field.path("kind").asText().equals("group")
                && each(field.path("fields")).anyMatch(FilledIn::takesText);
        if (rows) {
            return Optional.of(List.of(row(field, text)));
        }
        boolean needed = field.path("required").asBoolean() || wanted.contains(key(field));
        return needed ? required(field) : Optional.empty();
    }

    private Map<String, Object> row(JsonNode group, String text) {
        Map<String, Object> row = new LinkedHashMap<>();
        each(group.path("fields")).forEach(field -> value(field, text)
                .or(() -> required(field))
                .filter(one -> takesText(field) || field.path("required").asBoolean())
                .ifPresent(one -> row.put(key(field), one)));
        return row;
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
            case "text" -> Optional.of(SAMPLE.matches(field.path("pattern").asText("")) ? SAMPLE : "Sample");
            case "reference" -> Optional.of(REFERENCE + field.path("type").asText());
            case "group" -> Optional.of(List.of(row(field, "Sample")));
            default -> Optional.empty();
        };
    }
}
