package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;

/** A reader as a module would bring it: recipes, whose ingredients some pack must name, and cards to print them on. */
final class RecipeReader implements DefinitionReader {
    static final String SCHEMA =
            """
            {"$id": "https://elsewhere.invalid/recipe.json", "type": "object", "required": ["recipe"],
             "additionalProperties": false,
             "properties": {"recipe": {"$ref": "common.schema.json#/$defs/name"},
               "title": {"$ref": "common.schema.json#/$defs/labels"},
               "minutes": {"type": "integer", "description": "minutes as a whole number"},
               "pantry": {"type": "array", "items": {"type": "string"}},
               "needs": {"type": "array", "items": {"type": "string"}}}}
            """;

    final List<Long> generations = new ArrayList<>();
    final List<String> judged = new ArrayList<>();
    List<Definitions> live = List.of();

    @Override
    public Map<String, String> folders() {
        return Map.of("recipes", SCHEMA, "cards", "");
    }

    @Override
    public List<Fault> check(Definitions pack, List<Definitions> others) {
        judged.add(pack.pack().id());
        Set<String> pantry = new HashSet<>();
        Stream.concat(Stream.of(pack), others.stream())
                .flatMap(one -> one.in("recipes").stream())
                .flatMap(recipe -> recipe.list("pantry").stream())
                .forEach(item -> pantry.add(item.text()));
        return pack.in("recipes").stream()
                .flatMap(recipe -> recipe.list("needs").stream())
                .filter(need -> !pantry.contains(need.text()))
                .map(need -> new Fault(need.file(), need.line(), need.text(), "something from a pantry"))
                .toList();
    }

    @Override
    public void publish(long generation, List<Definitions> now) {
        generations.add(generation);
        live = now;
    }

    /** Returns what is live, as texts that can be compared. */
    List<String> words() {
        return live.stream()
                .map(one -> one.pack().id()
                        + one.texts()
                        + one.documents().stream().map(DefinitionNode::toString).toList())
                .toList();
    }
}
