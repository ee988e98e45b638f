package org.shakti.mis.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.platform.definitions.ConditionTree;

/**
 * One part of a definition on its way to JSON, in one language. Texts that exist in English only are named in
 * {@code untranslated}; what is absent is left out.
 */
final class Wording {
    private final String language;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> untranslated = new ArrayList<>();

    Wording(String language) {
        this.language = language;
    }

    Wording put(String key, Object value) {
        json.put(key, value);
        return this;
    }

    Wording put(String key, Optional<?> value) {
        value.ifPresent(v -> json.put(key, v));
        return this;
    }

    /** Puts a value that is not empty: a text, a list, a map. */
    Wording putFilled(String key, Object value) {
        boolean empty = "".equals(value)
                || (value instanceof java.util.Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            json.put(key, value);
        }
        return this;
    }

    Wording flag(String key, boolean value) {
        if (value) {
            json.put(key, true);
        }
        return this;
    }

    Wording label(String key, Labels labels) {
        if (!labels.texts().isEmpty()) {
            json.put(key, labels.in(language));
            if (!labels.has(language)) {
                untranslated.add(key);
            }
        }
        return this;
    }

    Wording condition(String key, Optional<Condition> condition) {
        condition.ifPresent(c -> json.put(key, ConditionTree.of(c)));
        return this;
    }

    /** Puts which pack brought the part, and how sure it is. */
    Wording origin(String pack, Provenance provenance) {
        json.put("pack", pack);
        if (!provenance.equals(Provenance.UNKNOWN)) {
            json.put("provenance", of(provenance));
        }
        return this;
    }

    private static Map<String, Object> of(Provenance provenance) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", provenance.source());
        told.put("url", provenance.url());
        told.put("verification", provenance.verification());
        told.put("verified", provenance.verified());
        return told;
    }

    Map<String, Object> json() {
        putFilled("untranslated", List.copyOf(untranslated));
        return json;
    }

    /** Returns the language asked for if it is known, else the other one. */
    static String language(@Nullable String asked, String otherwise) {
        return asked != null && Languages.KNOWN.contains(asked) ? asked : otherwise;
    }
}
