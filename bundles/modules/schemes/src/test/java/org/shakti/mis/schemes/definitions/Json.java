package org.shakti.mis.schemes.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.extension.DefinitionNode;

/** JSON as the nodes that a reader of definitions sees. */
final class Json {
    private Json() {}

    static DefinitionNode node(JsonNode json) {
        return node("schemes/sample.scheme.yaml", json);
    }

    static DefinitionNode node(String file, JsonNode json) {
        Map<String, DefinitionNode> entries = new LinkedHashMap<>();
        json.fields().forEachRemaining(entry -> {
            if (!entry.getValue().isNull()) {
                entries.put(entry.getKey(), node(file, entry.getValue()));
            }
        });
        List<DefinitionNode> items = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(one -> items.add(node(file, one)));
        }
        return new DefinitionNode(file, 1, plain(json), entries, items);
    }

    private static Object plain(JsonNode json) {
        if (json.isContainerNode() || json.isNull()) {
            return null;
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isIntegralNumber()
                ? (Object) json.longValue()
                : json.isNumber() ? json.decimalValue() : json.asText();
    }
}
