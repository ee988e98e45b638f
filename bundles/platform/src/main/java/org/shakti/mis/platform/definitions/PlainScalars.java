package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Says what a YAML scalar is. Knows fewer shapes than YAML does, so that codes such as {@code NO}, {@code 1E3} or
 * {@code 0x1F} stay texts and no number is costly to compute with.
 */
final class PlainScalars {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern BROKEN = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,12}");

    JsonNode json(String text, boolean plain) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (!plain) {
            return make.textNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> make.nullNode();
            case "true", "True" -> make.booleanNode(true);
            case "false", "False" -> make.booleanNode(false);
            default -> number(text, make);
        };
    }

    private static JsonNode number(String text, JsonNodeFactory make) {
        char first = text.charAt(0);
        if (first != '-' && (first < '0' || first > '9')) {
            return make.textNode(text);
        }
        if (WHOLE.matcher(text).matches()) {
            return make.numberNode(Long.parseLong(text));
        }
        return BROKEN.matcher(text).matches() ? make.numberNode(new BigDecimal(text)) : make.textNode(text);
    }
}
