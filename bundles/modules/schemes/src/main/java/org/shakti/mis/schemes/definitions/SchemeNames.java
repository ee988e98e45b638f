package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;

/** The names of facts, papers, offices, ladders, fields and the like that a pack uses. For one thread. */
final class SchemeNames {
    /** What readers of ladders call them. */
    static final String LADDER = "ladder";

    /** What this reader calls facts. */
    static final String FACT = "fact";

    private final List<NameUse> uses = new ArrayList<>();

    private SchemeNames() {}

    static List<NameUse> of(Definitions pack) {
        SchemeNames names = new SchemeNames();
        facts(pack).forEach(names::fact);
        pack.in("schemes").forEach(names::scheme);
        pack.in("bindings").forEach(file -> file.list("bindings").forEach(names::binding));
        return names.uses;
    }

    /** Returns the names of the facts that a pack brings. */
    static Set<String> brought(Definitions pack) {
        return facts(pack)
                .map(node -> node.text(FACT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<DefinitionNode> facts(Definitions pack) {
        return pack.in("facts").stream().flatMap(file -> file.list("facts").stream());
    }

    private void fact(DefinitionNode node) {
        node.at("list").ifPresent(at -> uses.add(new NameUse(at, "list", NameUse.CODE_LIST, at.text())));
        if (node.at("list").isPresent()) {
            node.list("unknown").forEach(at -> code(at, "unknown", node.text("list")));
        }
        node.at("derived").ifPresent(years -> {
            used(years, "years");
            used(years, "at");
        });
    }

    private void scheme(DefinitionNode node) {
        node.list("documents").forEach(at -> code(at, "documents", "document_type"));
        node.list("applyTo").forEach(at -> code(at, "applyTo", "scheme_office"));
        node.at("group").ifPresent(at -> code(at, "group", "scheme_group"));
        node.list("versions").forEach(this::rules);
        for (DefinitionNode benefit : node.list("benefits")) {
            benefit.at("period").ifPresent(at -> code(at, "period", "benefit_period"));
            benefit.at("condition").ifPresent(this::condition);
        }
        node.at("ladder").ifPresent(at -> uses.add(new NameUse(at, "ladder", LADDER, at.text())));
        node.at("state").ifPresent(at -> uses.add(new NameUse(at, "state", NameUse.STATE, at.text())));
        node.list("tests").forEach(this::test);
    }

    private void rules(DefinitionNode group) {
        used(group, "fact");
        Stream.of("all", "any", "none").forEach(key -> group.list(key).forEach(this::rules));
    }

    private void condition(DefinitionNode node) {
        if (RuleReader.GROUP.stream().anyMatch(key -> node.at(key).isPresent())) {
            rules(node);
        } else {
            node.entries().keySet().forEach(name -> uses.add(new NameUse(node, "fact", FACT, name)));
        }
    }

    private void test(DefinitionNode node) {
        node.at("facts").ifPresent(given -> given.entries()
                .forEach((name, value) -> uses.add(new NameUse(value, name, FACT, name))));
        node.list("missing").forEach(at -> uses.add(new NameUse(at, "missing", FACT, at.text())));
    }

    private void binding(DefinitionNode node) {
        String type = node.text("type");
        node.at("type").ifPresent(at -> uses.add(new NameUse(at, "type", NameUse.RECORD_TYPE, type)));
        used(node, "fact");
        for (String key : List.of("field", "yearOfBirth")) {
            node.at(key).ifPresent(at -> uses.add(new NameUse(at, key, NameUse.FIELD + type, at.text())));
        }
        node.list("unknown").forEach(at -> answer(at, "unknown", type, node.text("field")));
        node.at("when").ifPresent(when -> when.entries().forEach((field, value) -> {
            uses.add(new NameUse(value, field, NameUse.FIELD + type, field));
            answer(value, field, type, field);
        }));
    }

    private void used(DefinitionNode node, String key) {
        node.at(key).ifPresent(at -> uses.add(new NameUse(at, key, FACT, at.text())));
    }

    private void answer(DefinitionNode at, String key, String type, String field) {
        uses.add(new NameUse(at, key, NameUse.ANSWER + type + "." + field, at.text()));
    }

    /** Periods are written small in schemes and in capitals, as all codes, in their list. */
    private void code(DefinitionNode at, String key, String list) {
        uses.add(NameUse.code(at, key, list, at.text().toUpperCase(Locale.ROOT)));
    }
}
