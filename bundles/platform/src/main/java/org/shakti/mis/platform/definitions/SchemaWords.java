package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in plain words, with a line, what a schema has found wrong. */
final class SchemaWords {
    private static final Map<String, String> KINDS = Map.of(
            "object", "a map",
            "array", "a list",
            "string", "a text (in quotes if it looks like a number)",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false");

    private final Function<String, JsonNode> schemas;

    SchemaWords(Function<String, JsonNode> schemas) {
        this.schemas = schemas;
    }

    /** Adds a refusal for one message about a file. */
    void say(ValidationMessage message, Item root, Refusals refusals) {
        JsonNodePath path = message.getInstanceLocation();
        Item at = root;
        String key = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            Item next = step instanceof Integer index
                    ? at.items().get(index)
                    : at.entries().get(step.toString());
            if (next == null) {
                break;
            }
            at = next;
            key = step instanceof Integer ? key : step.toString();
        }
        String property = message.getProperty();
        if (property != null) {
            Item inner = at.entries().get(property);
            refusals.add(inner == null ? at : inner, property, expected(message));
        } else {
            refusals.add(at, key, expected(message));
        }
    }

    private String expected(ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> "this key, which is missing" + meant(message);
            case "additionalProperties" -> "one of the keys " + keys(holder(message));
            case "enum" -> "one of " + list(rule);
            case "type" -> described(message, kinds(rule));
            case "pattern" -> described(message, "a text of the shape " + rule.asText());
            case "minItems" -> described(message, "not less than " + rule.asText() + " in it");
            case "minLength", "minProperties" -> "not less than " + rule.asText() + " in it";
            case "maxLength", "maxItems", "maxProperties" -> "not more than " + rule.asText() + " in it";
            case "minimum" -> "a number of at least " + rule.asText();
            case "maximum" -> "a number of at most " + rule.asText();
            default -> described(message, "a value as the schema says (" + message.getType() + ")");
        };
    }

    /** Says of a missing key what it is, where the schema does so at that place. */
    private String meant(ValidationMessage message) {
        JsonNode holder = holder(message);
        String text = holder == null
                ? ""
                : holder.path("properties")
                        .path(message.getProperty())
                        .path("description")
                        .asText();
        return text.isEmpty() ? "" : ": " + text;
    }

    private String described(ValidationMessage message, String otherwise) {
        JsonNode holder = holder(message);
        return holder != null && holder.hasNonNull("description")
                ? holder.get("description").asText()
                : otherwise;
    }

    /** Returns the part of the schema in which the broken keyword stands. */
    private @Nullable JsonNode holder(ValidationMessage message) {
        SchemaLocation location = message.getSchemaLocation();
        String iri = location.getAbsoluteIri().toString();
        JsonNode node = schemas.apply(iri.substring(iri.lastIndexOf('/') + 1));
        JsonNodePath path = location.getFragment();
        for (int i = 0; i < path.getNameCount() - 1 && node != null; i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.get(index) : node.get(step.toString());
        }
        return node;
    }

    private static String keys(@Nullable JsonNode holder) {
        if (holder == null || !holder.has("properties")) {
            return "that the format knows";
        }
        List<String> names = new ArrayList<>();
        holder.get("properties").fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String kinds(JsonNode rule) {
        if (!rule.isArray()) {
            return KINDS.getOrDefault(rule.asText(), rule.asText());
        }
        List<String> names = new ArrayList<>();
        rule.forEach(kind -> names.add(KINDS.getOrDefault(kind.asText(), kind.asText())));
        return String.join(" or ", names);
    }

    private static String list(JsonNode rule) {
        List<String> values = new ArrayList<>();
        rule.forEach(value -> values.add(value.asText()));
        return String.join(", ", values);
    }
}
