package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.catalogue.Catalogue;

/** Checks files against the JSON Schemas that the contract ships. For one thread. */
final class Schemas {
    private static final String ROOT = "shakti:/schemas/";
    private static final String ENDING = ".schema.json";
    private static final int MOST_PER_FILE = 25;

    private final Map<String, JsonSchema> compiled = new HashMap<>();
    private final Map<String, JsonNode> texts = new HashMap<>();
    private final SchemaWords words = new SchemaWords(this::text);
    private final ObjectMapper mapper = new ObjectMapper();
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .messageSource((key, otherwise, locale, arguments) -> key)
            .build();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.add(iri -> () -> open(fileOf(iri.toString())))));

    /** Knows the schemas of the contract alone. */
    Schemas() {
        this(Map.of());
    }

    /** Knows further schemas by name, which may refer to those of the contract; fails when one is none. */
    Schemas(Map<String, JsonNode> further) {
        further.forEach((name, schema) -> {
            String file = name + ENDING;
            texts.put(file, schema);
            compiled.put(name, factory.getSchema(SchemaLocation.of(ROOT + file), schema, config));
        });
    }

    /** Tells whether the item has the shape that the schema asks for; says what is wrong otherwise. */
    boolean fits(String schema, Item item, Refusals refusals) {
        JsonSchema checker = compiled.computeIfAbsent(
                schema, name -> factory.getSchema(SchemaLocation.of(ROOT + name + ENDING), config));
        List<ValidationMessage> wrong =
                checker.validate(item.json()).stream().limit(MOST_PER_FILE).toList();
        wrong.forEach(message -> words.say(message, item, refusals));
        return wrong.isEmpty();
    }

    private JsonNode text(String file) {
        return texts.computeIfAbsent(file, name -> {
            try (InputStream in = open(name)) {
                return mapper.readTree(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String fileOf(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Catalogue.class.getResourceAsStream("/schemas/" + file);
        if (in == null) {
            throw new IOException("the contract lacks the schema " + file);
        }
        return in;
    }
}
