package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeEntry;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.RecordType;

/** The description of the API for programs: the fixed part from a file, a schema for each record type, and what modules add. */
final class OpenApi {
    private static final String FILE = "/openapi/base.json";
    private static final int MOST_CODES = 200;

    private final ObjectNode document;
    private final Catalogue catalogue;

    private OpenApi(ObjectNode document, Catalogue catalogue) {
        this.document = document;
        this.catalogue = catalogue;
    }

    static ObjectNode describe(Catalogue catalogue, List<RecordType> types) {
        OpenApi api = new OpenApi(base(), catalogue);
        ObjectNode schemas = (ObjectNode) api.document.at("/components/schemas");
        ObjectNode paths = (ObjectNode) api.document.get("paths");
        for (RecordType type : types) {
            schemas.set("record." + type.name(), api.schema(type));
            for (String end : List.of("", "/{id}")) {
                paths.set("/records/" + type.name() + end, api.operations(type, end));
            }
        }
        return api.document;
    }

    /** Adds what a module describes; it cannot say anything about an operation that is described already. */
    static void add(ObjectNode document, String module, JsonNode paths) {
        ObjectNode known = (ObjectNode) document.get("paths");
        paths.properties().forEach(path -> {
            ObjectNode operations =
                    known.has(path.getKey()) ? (ObjectNode) known.get(path.getKey()) : known.putObject(path.getKey());
            path.getValue().properties().forEach(operation -> {
                if (operation.getValue() instanceof ObjectNode said && !operations.has(operation.getKey())) {
                    ObjectNode copy = said.deepCopy();
                    copy.putArray("tags").add(module);
                    operations.set(operation.getKey(), copy);
                }
            });
        });
    }

    static ObjectNode base() {
        try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
            return (ObjectNode) JsonFormat.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations of any record, with the schema of this type. */
    private ObjectNode operations(RecordType type, String end) {
        ObjectNode operations =
                document.get("paths").get("/records/{type}" + end).deepCopy();
        String schema = "#/components/schemas/record." + type.name();
        operations.forEach(operation -> {
            ObjectNode one = (ObjectNode) operation;
            one.put("operationId", type.name() + "." + one.get("operationId").asText());
            withoutType(one.withArray("parameters"));
            one.put("x-permission", one.path("x-permission").asText().replace("{type}", type.name()));
            one.withArray("tags").add(type.name());
            if (one.get("operationId").asText().matches(".*\\.(create|change)")) {
                one.withObject("/requestBody/content/application~1json/schema").put("$ref", schema);
            }
        });
        return operations;
    }

    private static void withoutType(ArrayNode parameters) {
        for (int i = parameters.size() - 1; i >= 0; i--) {
            if (parameters.get(i).path("name").asText().equals("type")) {
                parameters.remove(i);
            }
        }
    }

    private ObjectNode schema(RecordType type) {
        ObjectNode schema = object(type.title().in("en"));
        ObjectNode properties = schema.withObject("/properties");
        for (String id : List.of("id", "parent")) {
            properties.withObject("/" + id).put("type", "string").put("format", "uuid");
        }
        properties.withObject("/district").put("type", "string").put("description", "LGD code; for a root");
        properties.set("fields", fields(type.fields()));
        properties
                .withObject("/declined")
                .put("type", "array")
                .withObject("/items")
                .put("type", "string");
        return schema;
    }

    private ObjectNode fields(List<Field> fields) {
        ObjectNode schema = object("");
        ObjectNode properties = schema.withObject("/properties");
        for (Field field : fields) {
            ObjectNode one = value(field);
            one.put("title", field.label().in("en"));
            one.put("x-pack", field.pack());
            properties.set(field.key(), one);
            if (field.use().required()) {
                schema.withArray("required").add(field.key());
            }
        }
        return schema;
    }

    private ObjectNode value(Field field) {
        ObjectNode schema = JsonFormat.mapper().createObjectNode();
        return switch (field.kind()) {
            case INTEGER -> schema.put("type", "integer");
            case MONEY -> schema.put("type", "integer").put("description", "paise");
            case DECIMAL -> schema.put("type", "number");
            case DATE -> schema.put("type", "string").put("format", "date");
            case DATE_TIME -> schema.put("type", "string").put("format", "date-time");
            case YES_NO -> schema.put("type", "boolean");
            case ONE_OF -> codes(schema, field);
            case SEVERAL_OF -> {
                codes(schema.put("type", "array").withObject("/items"), field);
                yield schema;
            }
            case GROUP -> {
                schema.put("type", "array").set("items", fields(field.fields()));
                yield schema;
            }
            case REFERENCE -> schema.put("type", "string").put("format", "uuid");
            default -> schema.put("type", "string");
        };
    }

    private ObjectNode codes(ObjectNode schema, Field field) {
        schema.put("type", "string");
        var list = field.target().map(catalogue.lists()::get);
        if (list.isPresent() && list.get().entries().size() <= MOST_CODES) {
            ArrayNode codes = schema.putArray("enum");
            list.get().entries().stream().map(CodeEntry::code).forEach(codes::add);
        }
        return schema;
    }

    private static ObjectNode object(String title) {
        ObjectNode schema = JsonFormat.mapper().createObjectNode().put("type", "object");
        return title.isEmpty() ? schema : schema.put("title", title);
    }
}
