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
import org.shakti.mis.api.extension.NameUse;

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
               "tool": {"type": "string"}, "state": {"type": "string"}, "cook": {"type": "string"}, "after": {"type": "string"},
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
    public Map<String, Set<String>> names(Definitions pack) {
        Set<String> names = new HashSet<>();
        pack.in("recipes").forEach(recipe -> names.add(recipe.text("recipe")));
        return Map.of("recipe", names);
    }

    @Override
    public List<NameUse> uses(Definitions pack) {
        List<NameUse> uses = new ArrayList<>();
        for (DefinitionNode recipe : pack.in("recipes")) {
            recipe.at("tool").ifPresent(at -> uses.add(NameUse.code(at, "tool", "fruit", at.text())));
            recipe.at("state").ifPresent(at -> uses.add(new NameUse(at, "state", NameUse.STATE, at.text())));
            recipe.at("after").ifPresent(at -> uses.add(new NameUse(at, "after", "recipe", at.text())));
            recipe.at("cook").ifPresent(at -> uses.add(new NameUse(at, "cook", "cook", at.text())));
        }
        return uses;
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
