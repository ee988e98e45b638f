package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;

/**
 * One value of a file with the line it stands in. The readers ask it only for shapes that the schema has promised.
 *
 * @param file path inside the pack
 * @param line line from 1
 * @param json the value as the schema sees it
 * @param text the characters of a single value; empty for maps and lists
 * @param entries entries of a map in their order
 * @param items items of a list
 */
record Item(String file, int line, JsonNode json, String text, Map<String, Item> entries, List<Item> items) {
    private static final Labels NO_TEXT = new Labels(Map.of());

    Optional<Item> at(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Returns a value that the schema requires. */
    Item need(String key) {
        return at(key).orElseThrow(
                        () -> new java.util.NoSuchElementException("the schema lets " + key + " be missing"));
    }

    Optional<String> optional(String key) {
        return at(key).map(Item::text);
    }

    String text(String key) {
        return optional(key).orElse("");
    }

    boolean flag(String key) {
        return at(key).map(i -> i.json().asBoolean()).orElse(false);
    }

    int number(String key, int otherwise) {
        return at(key).map(i -> i.json().asInt()).orElse(otherwise);
    }

    Optional<BigDecimal> decimal(String key) {
        return at(key).map(i -> i.json().decimalValue());
    }

    List<Item> list(String key) {
        return at(key).map(Item::items).orElse(List.of());
    }

    List<String> texts(String key) {
        return list(key).stream().map(Item::text).toList();
    }

    Set<String> textSet(String key) {
        return list(key).stream().map(Item::text).collect(Collectors.toUnmodifiableSet());
    }

    <T> List<T> each(String key, Function<Item, T> reader) {
        return list(key).stream().map(reader).toList();
    }

    /** Returns a label map; without texts when the key is missing. */
    Labels labels(String key) {
        return at(key).map(Item::asLabels).orElse(NO_TEXT);
    }

    private Labels asLabels() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach(
                (language, value) -> texts.put(language, Normalizer.normalize(value.text(), Normalizer.Form.NFC)));
        return new Labels(texts);
    }

    Provenance provenance() {
        return at("source").isEmpty()
                        && at("sourceUrl").isEmpty()
                        && at("verification").isEmpty()
                ? Provenance.UNKNOWN
                : new Provenance(text("source"), text("sourceUrl"), text("verification"));
    }

    /** Returns a single value in its Java type: text, {@code Long}, {@code BigDecimal} or {@code Boolean}. */
    Object value() {
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isIntegralNumber()) {
            return json.longValue();
        }
        return json.isNumber() ? json.decimalValue() : text;
    }
}
