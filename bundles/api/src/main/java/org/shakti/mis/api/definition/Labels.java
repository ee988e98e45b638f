package org.shakti.mis.api.definition;

import java.util.Map;

/**
 * A text that people read, by language code ({@code en}, {@code hi}, {@code bn}).
 *
 * @param texts the text by language; holds at least {@code en} when it comes from a checked pack
 */
public record Labels(Map<String, String> texts) {
    /** The language that every label has. */
    public static final String BASE = "en";

    /** Copies the map. */
    public Labels {
        texts = Map.copyOf(texts);
    }

    /** Returns a label with an English text only. */
    public static Labels english(String text) {
        return new Labels(Map.of(BASE, text));
    }

    /** Returns the text in {@code language}, in English when there is none, or an empty text when there is neither. */
    public String in(String language) {
        return texts.getOrDefault(language, texts.getOrDefault(BASE, ""));
    }

    /** Tells whether a text in {@code language} exists, so that no fallback is needed. */
    public boolean has(String language) {
        return texts.containsKey(language);
    }
}
