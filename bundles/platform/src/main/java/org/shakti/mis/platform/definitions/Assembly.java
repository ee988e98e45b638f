package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.Pack;

/**
 * Makes a generation from packs. Depends on nothing but the packs and the order in which they came, so that taking a
 * pack away gives exactly what there was without it.
 */
final class Assembly {
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<PackContent> accepted = new ArrayList<>();
    private final Map<String, Pack> byId = new HashMap<>();
    private Draft draft = new Draft();

    private final Jury jury;

    private Assembly(Jury jury) {
        this.jury = jury;
    }

    /**
     * Makes a generation.
     *
     * @param number its number
     * @param packs what was read of each pack, in the order in which they came; of two with one id the first counts
     * @param jury whoever judges each pack after the platform's own checks
     */
    static Generation of(long number, List<PackReader.Outcome> packs, Jury jury) {
        Assembly assembly = new Assembly(jury);
        assembly.run(packs);
        return new Generation(
                assembly.draft.toCatalogue(number, List.copyOf(assembly.refusals)),
                assembly.draft.places,
                assembly.accepted);
    }

    private void run(List<PackReader.Outcome> outcomes) {
        List<PackContent> waiting = new ArrayList<>(named(outcomes).values());
        waiting.removeIf(this::needsAbove);
        Optional<PackContent> next = ready(waiting);
        while (next.isPresent()) {
            waiting.remove(next.get());
            lay(next.get());
            next = ready(waiting);
        }
        waiting.forEach(content -> refuseStuck(content, waiting));
        putInLayers();
    }

    /**
     * Packs are judged in the order in which they came, so that a newcomer never pushes out what is there, and laid on
     * each other by layer.
     */
    private void putInLayers() {
        List<PackContent> layered = new ArrayList<>(accepted);
        layered.sort(Comparator.comparing(content -> content.pack().kind())); // stable: then as they came
        if (!layered.equals(accepted)) {
            Draft sorted = new Draft();
            layered.forEach(content -> Layering.lay(Layer.of(content, sorted, !content.regional())));
            draft = sorted;
            accepted.clear();
            accepted.addAll(layered);
        }
    }

    /** Refuses a pack that needs one of a layer above its own. */
    private boolean needsAbove(PackContent content) {
        for (int i = 0; i < content.pack().needs().size(); i++) {
            Pack above = byId.get(content.pack().needs().get(i).pack());
            if (above != null && above.kind().compareTo(content.pack().kind()) > 0) {
                Item at = content.at().list("needs").get(i);
                refuse(content, at, above.id(), "a pack of the same layer or a lower one");
                return true;
            }
        }
        return false;
    }

    private Map<String, PackContent> named(List<PackReader.Outcome> outcomes) {
        Map<String, PackContent> contents = new LinkedHashMap<>();
        for (PackReader.Outcome outcome : outcomes) {
            refusals.addAll(outcome.refusals());
            outcome.content().ifPresent(content -> {
                byId.putIfAbsent(content.id(), content.pack());
                if (contents.putIfAbsent(content.id(), content) != null) {
                    Item id = content.at().need("id");
                    refuse(content, id, "id", "an id that no other installed pack has");
                }
            });
        }
        return contents;
    }

    /** Returns the first pack all of whose needs are met by accepted packs. */
    private Optional<PackContent> ready(List<PackContent> waiting) {
        return waiting.stream()
                .filter(content -> content.pack().needs().stream().allMatch(this::met))
                .findFirst();
    }

    private boolean met(Pack.Need need) {
        Pack there = draft.packs.get(need.pack());
        return there != null && inRange(need, there);
    }

    private static boolean inRange(Pack.Need need, Pack there) {
        return need.range().isEmpty() || new VersionRange(need.range()).includes(new Version(there.version()));
    }

    private void lay(PackContent content) {
        Draft next = draft.copy();
        Layer layer = Layer.of(content, next, !content.regional());
        Layering.lay(layer);
        if (!layer.refusals().any()) {
            Checks.run(layer);
            jury.check(layer, accepted);
        }
        if (layer.refusals().any()) {
            refusals.addAll(layer.refusals().list());
        } else {
            draft = next;
            accepted.add(content);
        }
    }

    private void refuseStuck(PackContent content, List<PackContent> waiting) {
        for (int i = 0; i < content.pack().needs().size(); i++) {
            Pack.Need need = content.pack().needs().get(i);
            Item at = content.at().list("needs").get(i);
            Pack there = draft.packs.get(need.pack());
            if (there != null && !inRange(need, there)) {
                refuse(content, at, need.pack(), "the pack in version " + need.range() + ", not " + there.version());
            } else if (there == null) {
                boolean stuck = waiting.stream().anyMatch(other -> other.id().equals(need.pack()));
                refuse(
                        content,
                        at,
                        need.pack(),
                        stuck ? why(content, need, waiting) : "a pack that is installed and accepted");
            }
        }
    }

    private static String why(PackContent content, Pack.Need need, List<PackContent> waiting) {
        Needs needs = new Needs(waiting);
        return needs.reaches(need.pack(), content.id())
                ? "needs without a circle: " + need.pack() + " needs " + content.id()
                : "a pack that is accepted, which " + need.pack() + " is not";
    }

    private void refuse(PackContent content, Item at, String key, String expected) {
        refusals.add(new Refusal(content.id(), at.file(), at.line(), key, expected));
    }
}
