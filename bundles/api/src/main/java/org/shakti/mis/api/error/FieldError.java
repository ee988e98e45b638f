package org.shakti.mis.api.error;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field key of the field or column, a dotted path inside groups ({@code steps[2].due})
 * @param code stable name of the fault, such as {@code required}, {@code not-in-list}, {@code out-of-range}; the web
 *     face makes the text in the caller's language from it
 * @param message plain words in English, with what was expected, without personal data
 * @param values what the texts mention: limits, names of lists, and the texts of rules by language
 */
public record FieldError(String field, String code, String message, Map<String, Object> values) {
    /** Copies the map. */
    public FieldError {
        values = Map.copyOf(values);
    }

    /** Returns a fault without values. */
    public static FieldError of(String field, String code, String message) {
        return new FieldError(field, code, message, Map.of());
    }
}
