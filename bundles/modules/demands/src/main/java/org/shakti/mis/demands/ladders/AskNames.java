package org.shakti.mis.demands.ladders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader.Fault;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;
import org.shakti.mis.api.extension.NearNames;

/** The names that prepared demands use: record types, fields, answers, ladders, offices. */
final class AskNames {
    /** Anything in braces, and a brace that is left open. */
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)(}?)|}");

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    private final Map<String, Ladder> ladders = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> packs = new HashSet<>();

    /** Knows the ladders of a pack and of those beside it. */
    AskNames(Definitions pack, List<Definitions> others) {
        List<Definitions> all = new ArrayList<>(others);
        all.add(pack);
        all.forEach(one -> LadderReader.read(one).ladders().forEach(ladder -> {
            ladders.putIfAbsent(ladder.code(), ladder);
            owners.putIfAbsent(ladder.code(), one.pack().id());
        }));
        all.forEach(one -> packs.add(one.pack().id()));
    }

    /** Returns the names that must be those of something. */
    static List<NameUse> uses(Definitions pack) {
        List<NameUse> uses = new ArrayList<>();
        for (DefinitionNode node : AskReader.nodes(pack)) {
            String type = node.text("type");
            node.at("type").ifPresent(at -> uses.add(new NameUse(at, "type", NameUse.RECORD_TYPE, type)));
            node.at("when").ifPresent(when -> when.entries().forEach((field, codes) -> {
                uses.add(new NameUse(codes, field, NameUse.FIELD + type, field));
                codes.items().forEach(at -> uses.add(answer(at, type, field)));
            }));
            texts(node).forEach(text -> words(text).stream()
                    .filter(word -> FIELD.matcher(word).matches())
                    .forEach(word -> uses.add(new NameUse(text, word, NameUse.WORDS + type, word))));
            node.list("ladders").forEach(way -> used(way, uses));
        }
        return uses;
    }

    private static NameUse answer(DefinitionNode at, String type, String field) {
        return new NameUse(at, field, NameUse.ANSWER + type + "." + field, at.text());
    }

    /** A ladder of a pack that is named is one that may be there or not. */
    private static void used(DefinitionNode way, List<NameUse> uses) {
        if (way.at("pack").isEmpty()) {
            way.at("ladder").ifPresent(at -> uses.add(new NameUse(at, "ladder", LadderReader.LADDER, at.text())));
        }
        way.at("office").ifPresent(at -> uses.add(NameUse.code(at, "office", "duty_bearer", at.text())));
    }

    /** Says what is wrong with one of them that only the ladders and the words themselves tell. */
    void check(DefinitionNode node, List<Fault> faults) {
        texts(node).forEach(text -> words(text).stream()
                .filter(word -> !FIELD.matcher(word).matches())
                .forEach(word ->
                        faults.add(fault(text, word.isEmpty() ? "{}" : word, "the name of a field between { and }"))));
        node.list("ladders").forEach(way -> way(way, faults));
    }

    private void way(DefinitionNode way, List<Fault> faults) {
        String code = way.text("ladder");
        String named = way.text("pack");
        Ladder ladder = ladders.get(code);
        if (!named.isEmpty()) {
            named(way, code, named, faults);
        }
        if (ladder != null && way.at("office").isPresent()) {
            office(way.at("office").get(), ladder, faults);
        }
    }

    /** Of a pack that is not there nothing can be said. */
    private void named(DefinitionNode way, String code, String pack, List<Fault> faults) {
        String owner = owners.getOrDefault(code, "");
        if (!owner.isEmpty() && !owner.equals(pack)) {
            faults.add(fault(way.at("pack").orElse(way), "pack", owner + ", which brings " + code + ", not " + pack));
        } else if (owner.isEmpty() && packs.contains(pack)) {
            List<String> those = owners.entrySet().stream()
                    .filter(one -> one.getValue().equals(pack))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            String expected = "a ladder of the pack " + pack + ", not " + code + NearNames.remark(code, those);
            faults.add(fault(way.at("ladder").orElse(way), "ladder", expected));
        }
    }

    private static void office(DefinitionNode at, Ladder ladder, List<Fault> faults) {
        List<String> offices = ladder.rungs().stream()
                .map(Ladder.Rung::office)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        String office = at.text();
        if (!offices.contains(office)) {
            String expected =
                    "an office of a rung of " + ladder.code() + ", not " + office + NearNames.remark(office, offices);
            faults.add(fault(at, "office", expected));
        }
    }

    private static List<DefinitionNode> texts(DefinitionNode node) {
        List<DefinitionNode> texts = new ArrayList<>();
        for (String key : List.of("title", "evidence")) {
            node.at(key).ifPresent(labels -> texts.addAll(labels.entries().values()));
        }
        return texts;
    }

    /** Returns what stands between braces; the brace itself where it has no other. */
    private static List<String> words(DefinitionNode text) {
        List<String> words = new ArrayList<>();
        Matcher braces = BRACES.matcher(text.text());
        while (braces.find()) {
            boolean closed = braces.group(1) != null && !braces.group(2).isEmpty();
            words.add(closed ? braces.group(1) : braces.group().substring(0, 1));
        }
        return words;
    }

    private static Fault fault(DefinitionNode at, String key, String expected) {
        return new Fault(at.file(), at.line(), key, expected);
    }
}
