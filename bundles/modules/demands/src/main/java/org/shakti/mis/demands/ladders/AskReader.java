package org.shakti.mis.demands.ladders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader.Fault;
import org.shakti.mis.api.extension.Definitions;

/** Reads the prepared demands of a pack; their shape has been checked against the schema before. */
final class AskReader {
    private AskReader() {}

    static List<Ask> read(Definitions pack) {
        return nodes(pack).stream().map(AskReader::ask).toList();
    }

    /** Says which of them stand twice, in the pack or in another one, and which would leave gaps. */
    static List<Fault> check(Definitions pack, List<Definitions> others) {
        Set<String> taken = new HashSet<>();
        others.forEach(other -> read(other).forEach(ask -> taken.add(ask.code())));
        AskNames names = new AskNames(pack, others);
        List<Fault> faults = new ArrayList<>();
        for (DefinitionNode node : nodes(pack)) {
            if (!taken.add(node.text("ask"))) {
                faults.add(new Fault(node.file(), node.line(), node.text("ask"), "an ask that stands only once"));
            }
            names.check(node, faults);
        }
        return faults;
    }

    static List<DefinitionNode> nodes(Definitions pack) {
        return pack.in("asks").stream()
                .flatMap(document -> document.list("asks").stream())
                .toList();
    }

    private static Ask ask(DefinitionNode node) {
        Map<String, Set<String>> when = new HashMap<>();
        node.at("when").ifPresent(found -> found.entries().forEach((field, codes) -> when.put(field, codes(codes))));
        List<Ask.Way> ways = node.list("ladders").stream()
                .map(way -> new Ask.Way(way.text("ladder"), way.text("office")))
                .toList();
        return new Ask(
                node.text("ask"),
                node.text("type"),
                when,
                LadderReader.labels(node, "title"),
                LadderReader.labels(node, "evidence"),
                ways);
    }

    private static Set<String> codes(DefinitionNode list) {
        return list.items().stream().map(DefinitionNode::text).collect(Collectors.toUnmodifiableSet());
    }
}
