package org.shakti.mis.schemes.definitions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.schemes.rules.Fact;
import org.shakti.mis.schemes.rules.FactReading;
import org.shakti.mis.schemes.rules.Rule;

/** Reads one scheme of a pack. For one thread. */
final class SchemeReader {
    private final Map<String, Fact> facts;
    private final FactReading values;
    private final Faults faults;

    SchemeReader(Map<String, Fact> facts, FactReading values, Faults faults) {
        this.facts = facts;
        this.values = values;
        this.faults = faults;
    }

    /** Returns the scheme; what is wrong in it is told. */
    Scheme read(DefinitionNode node, Pack pack) {
        Scheme.About about = about(node);
        return new Scheme(
                node.text("scheme"),
                about,
                versions(node),
                new BenefitReader(facts, values, faults).read(node),
                way(node),
                Nodes.origin(node),
                checkedOn(node),
                pack.id(),
                pack.version());
    }

    /** Nobody has checked anything tomorrow: a day that has begun nowhere on earth is a slip of the pen. */
    private Optional<LocalDate> checkedOn(DefinitionNode node) {
        Optional<LocalDate> day = Nodes.day(node, "checkedOn", faults);
        if (day.filter(LocalDate.now(ZoneOffset.MAX)::isBefore).isPresent()) {
            faults.entry(node, "checkedOn", "a day that is not in the future");
        }
        return day;
    }

    private Scheme.About about(DefinitionNode node) {
        String status = node.text("status");
        if (!Scheme.STATUSES.contains(status)) {
            faults.entry(
                    node,
                    "status",
                    "one of "
                            + String.join(
                                    ", ", Scheme.STATUSES.stream().sorted().toList()));
        }
        boolean ofState = "STATE".equals(node.text("level"));
        Optional<String> state = node.at("state").map(DefinitionNode::text);
        if (ofState != state.isPresent()) {
            faults.entry(node, "state", "the LGD code of the state, for a scheme of level STATE only");
        }
        return new Scheme.About(
                Nodes.labels(node, "name"),
                node.text("level"),
                state,
                Nodes.labels(node, "department"),
                status,
                node.text("group"),
                Nodes.labels(node, "note"));
    }

    private List<SchemeVersion> versions(DefinitionNode node) {
        List<SchemeVersion> versions = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (DefinitionNode at : node.list("versions")) {
            SchemeVersion version = version(at);
            boolean first = versions.isEmpty();
            boolean later = first
                    || (version.from().isPresent()
                            && before.map(day -> day.isBefore(version.from().get()))
                                    .orElse(true));
            if (!later) {
                faults.entry(at, "from", "a day after that of the version before it");
            }
            before = version.from();
            versions.add(version);
        }
        if (versions.isEmpty()) {
            faults.entry(node, "versions", "at least one version of the rules");
        }
        return versions;
    }

    private SchemeVersion version(DefinitionNode at) {
        boolean program = "true".equals(at.text("program"));
        Rule.Group criteria = new RuleReader(facts, values, faults).read(at);
        boolean empty = RuleReader.GROUP.stream().allMatch(key -> at.list(key).isEmpty());
        if (empty != program) {
            faults.entry(at, program ? "program" : "all", "either criteria or program: true");
        }
        return new SchemeVersion(Nodes.day(at, "from", faults), criteria, program);
    }

    private static Scheme.Way way(DefinitionNode node) {
        return new Scheme.Way(
                Nodes.texts(node, "documents"),
                Nodes.texts(node, "applyTo"),
                Nodes.labels(node, "officeNote"),
                node.at("timeLimit")
                        .map(limit -> new Scheme.TimeLimit(
                                Nodes.labels(limit, "text"),
                                limit.at("days").flatMap(Nodes::whole),
                                limit.text("unit"),
                                limit.text("counts"))),
                node.text("ladder"));
    }
}
