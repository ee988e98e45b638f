package org.shakti.mis.schemes.definitions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.schemes.rules.FactReading;

/** Reads what many definitions share: texts, days, codes, origins. */
final class Nodes {
    static final Labels NO_TEXT = new Labels(Map.of());

    private Nodes() {}

    /** Returns a text by language; one that is given without languages is English. */
    static Labels labels(DefinitionNode map, String key) {
        return map.at(key).map(Nodes::labels).orElse(NO_TEXT);
    }

    static List<String> texts(DefinitionNode map, String key) {
        return map.list(key).stream().map(DefinitionNode::text).toList();
    }

    static Optional<LocalDate> day(DefinitionNode map, String key, Faults faults) {
        Optional<DefinitionNode> at = map.at(key);
        Optional<LocalDate> day = at.flatMap(node -> FactReading.day(node.text()));
        if (at.isPresent() && day.isEmpty()) {
            faults.add(at.get(), key, "a day as YYYY-MM-DD");
        }
        return day;
    }

    /** Returns a whole number; nothing where it is none, which the schema tells. */
    static Optional<Integer> whole(DefinitionNode node) {
        return Optional.ofNullable(node.value() instanceof Long number ? number.intValue() : null);
    }

    static Provenance origin(DefinitionNode map) {
        return new Provenance(map.text("source"), map.text("sourceUrl"), map.text("verification"));
    }

    /** Returns the value as JSON would give it: maps, lists and single values. */
    static @Nullable Object raw(DefinitionNode node) {
        if (!node.entries().isEmpty()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.entries().forEach((key, value) -> map.put(key, raw(value)));
            return map;
        }
        return node.value() == null ? node.items().stream().map(Nodes::raw).toList() : node.value();
    }

    private static Labels labels(DefinitionNode node) {
        if (node.value() != null) {
            return Labels.english(node.text());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.entries().forEach((language, text) -> texts.put(language, text.text()));
        return new Labels(texts);
    }
}
