package org.shakti.mis.platform.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. What is missing is {@link #NOTHING}, so that a path into an answer needs no checks.
 *
 * @param value a map, a list, a text, a number, true or false, or nothing
 */
record Json(@Nullable Object value) {
    static final Json NOTHING = new Json(null);

    static Json parse(String text) {
        return new Json(new JsonParser(text).parse());
    }

    /** Makes an object of names and values in turn; names with the value {@code null} are left out. */
    static Json object(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(
                        String.valueOf(pairs[i]),
                        value instanceof Json json && json.value != null ? json.value : value);
            }
        }
        return new Json(map);
    }

    Json at(String name) {
        return value instanceof Map<?, ?> map ? new Json(map.get(name)) : NOTHING;
    }

    List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    String text() {
        return value == null ? "" : String.valueOf(value);
    }

    boolean yes() {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value instanceof Json json) {
            write(json.value, text);
        } else if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                quote(String.valueOf(entry.getKey()), text.append(before));
                write(entry.getValue(), text.append(':'));
                before = ",";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String before = "[";
            for (Object item : list) {
                write(item, text.append(before));
                before = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(string, text);
        } else {
            text.append(value);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        string.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        text.append('"');
    }
}
