package org.shakti.mis.demands.ladders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.definition.Provenance;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.DefinitionReader.Fault;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;

/** Reads the ladders of a pack; their shape has been checked against the schema before. */
final class LadderReader {
    /** What ladders are called as a kind of names, by the readers of schemes, too. */
    static final String LADDER = "ladder";

    static final String LETTER = "letter";

    /** The letters that the module itself brings. */
    static final Set<String> OWN_LETTERS =
            Set.of("demand", "next-rung", "collective", "compensation", "rti", "rti-appeal");

    private static final int MOST_DAYS = 1000;
    private static final int DEFAULT_DAYS = 30;

    private final Pack pack;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Ladder> ladders = new ArrayList<>();

    private LadderReader(Pack pack) {
        this.pack = pack;
    }

    /** The ladders of a pack and what is wrong with them. */
    record Read(List<Ladder> ladders, List<Fault> faults) {}

    static Read read(Definitions pack) {
        LadderReader reader = new LadderReader(pack.pack());
        Set<String> codes = new HashSet<>();
        for (DefinitionNode document : pack.in("ladders")) {
            for (DefinitionNode item : document.list("ladders")) {
                if (!codes.add(item.text("ladder"))) {
                    reader.faults.add(
                            new Fault(item.file(), item.line(), item.text("ladder"), "a ladder that stands only once"));
                }
                reader.ladder(item);
            }
        }
        return new Read(reader.ladders, reader.faults);
    }

    /** Returns the kinds of offices and the letters that the rungs name; the module's own letters are there for all. */
    static List<NameUse> uses(Definitions pack) {
        List<NameUse> uses = new ArrayList<>();
        for (DefinitionNode document : pack.in("ladders")) {
            for (DefinitionNode ladder : document.list("ladders")) {
                for (DefinitionNode rung : ladder.list("rungs")) {
                    rung.at("office").ifPresent(at -> uses.add(NameUse.code(at, "office", "duty_bearer", at.text())));
                    rung.at("letter")
                            .filter(at -> !OWN_LETTERS.contains(at.text()))
                            .ifPresent(at -> uses.add(new NameUse(at, "letter", LETTER, at.text())));
                }
            }
        }
        return uses;
    }

    private void ladder(DefinitionNode item) {
        List<Ladder.Rung> rungs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionNode node : item.list("rungs")) {
            Ladder.Rung rung = rung(node, rungs.size());
            if (!ids.add(rung.id())) {
                faults.add(new Fault(node.file(), node.line(), rung.id(), "an id that stands only once in the ladder"));
            }
            rungs.add(rung);
        }
        ladders.add(new Ladder(item.text("ladder"), labels(item, "title"), rungs, provenance(item), pack));
    }

    private Ladder.Rung rung(DefinitionNode node, int place) {
        String id = node.text("id").isEmpty() ? "rung-" + (place + 1) : node.text("id");
        int days = DEFAULT_DAYS;
        String sure = "assumption";
        if (node.at("days").isPresent()) {
            days = node.at("days").get().value() instanceof Long given ? given.intValue() : 0;
            sure = node.text("daysVerification").isEmpty() ? "assumption" : node.text("daysVerification");
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add(new Fault(node.file(), node.line(), "days", "1 to " + MOST_DAYS));
        }
        String letter = node.text("letter").isEmpty() ? "demand" : node.text("letter");
        return new Ladder.Rung(id, node.text("office"), labels(node, "title"), days, sure, letter);
    }

    static Labels labels(DefinitionNode node, String key) {
        Map<String, String> texts = new HashMap<>();
        node.at(key).ifPresent(found -> found.entries().forEach((language, text) -> texts.put(language, text.text())));
        return new Labels(texts);
    }

    private static Provenance provenance(DefinitionNode item) {
        return new Provenance(item.text("source"), item.text("sourceUrl"), item.text("verification"));
    }
}
