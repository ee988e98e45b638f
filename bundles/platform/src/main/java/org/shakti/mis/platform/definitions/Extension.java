package org.shakti.mis.platform.definitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader that a module has brought. Keeps what was read and judged, so that a further pack costs only its own
 * judgement. For one thread; only {@link #leave} may come from another one.
 */
final class Extension {
    private static final Logger LOG = LoggerFactory.getLogger(Extension.class);

    private final DefinitionReader reader;
    private final Set<String> folders;
    private final ClaimedFiles files;
    private final IdentityHashMap<PackContent, Claimed> known = new IdentityHashMap<>();
    private volatile boolean gone;

    /** Asks the reader for its folders and compiles their schemas. */
    Extension(DefinitionReader reader) throws JsonProcessingException {
        this.reader = reader;
        Map<String, String> names = new HashMap<>();
        Map<String, JsonNode> texts = new HashMap<>();
        for (Map.Entry<String, String> folder : reader.folders().entrySet()) {
            boolean plain = folder.getValue().isBlank();
            String name = plain ? "" : "claimed-" + folder.getKey();
            names.put(folder.getKey(), name);
            if (!plain) {
                texts.put(name, schema(folder.getValue()));
            }
        }
        this.folders = Set.copyOf(names.keySet());
        this.files = new ClaimedFiles(names, new Schemas(texts));
    }

    Set<String> folders() {
        return folders;
    }

    /** Says that the reader is not to be asked any more. */
    void leave() {
        gone = true;
    }

    /** Judges a pack that comes to others; {@code codes} are those of all lists. */
    void check(Layer layer, List<PackContent> others, Map<String, Set<String>> codes) {
        Claimed claimed = claimed(layer.content());
        claimed.refused.forEach(layer.refusals()::add);
        if (!claimed.empty()) {
            judge(claimed, definitions(others), codes).stream()
                    .filter(claimed::news)
                    .forEach(layer.refusals()::add);
        }
    }

    /** Returns the names that a pack brings, by their kind. */
    Map<String, Set<String>> names(PackContent pack) {
        return claimed(pack).told(reader::names, Map.of(), gone);
    }

    /** Tells whether a file of a pack could not be read at all, so that its names are not known. */
    boolean unread(PackContent pack) {
        return claimed(pack).unread();
    }

    /** Returns the names that a pack uses. */
    List<NameUse> uses(PackContent pack) {
        Claimed claimed = claimed(pack);
        return claimed.empty() ? List.of() : claimed.told(reader::uses, List.of(), gone);
    }

    /** Tells the reader what is live. */
    void publish(long generation, List<PackContent> live) {
        if (gone) {
            return;
        }
        try {
            reader.publish(generation, definitions(live));
        } catch (RuntimeException e) {
            LOG.error("A reader of {} did not take generation {} of the definitions", folders, generation, e);
        }
    }

    /** Forgets what was read of packs that are not there any more. */
    void keepOnly(Collection<PackContent> packs) {
        IdentityHashMap<PackContent, Boolean> kept = new IdentityHashMap<>();
        packs.forEach(pack -> kept.put(pack, true));
        known.keySet().removeIf(pack -> !kept.containsKey(pack));
    }

    private Claimed claimed(PackContent pack) {
        Claimed claimed = known.get(pack);
        if (claimed == null) {
            Refusals refusals = new Refusals(pack.id());
            claimed = new Claimed(files.read(pack, refusals), refusals.list());
            known.put(pack, claimed);
        }
        return claimed;
    }

    private List<Definitions> definitions(List<PackContent> packs) {
        List<Definitions> found = new ArrayList<>();
        for (PackContent pack : packs) {
            Claimed claimed = claimed(pack);
            if (!claimed.empty()) {
                found.add(claimed.definitions);
            }
        }
        return List.copyOf(found);
    }

    private List<Refusal> judge(Claimed claimed, List<Definitions> others, Map<String, Set<String>> codes) {
        if (!same(claimed.judgedBeside, others) || !codes.equals(claimed.judgedWith)) {
            claimed.verdict = ask(claimed, claimed.definitions.with(codes), others);
            claimed.judgedBeside = others;
            claimed.judgedWith = codes;
        }
        return claimed.verdict;
    }

    private List<Refusal> ask(Claimed claimed, Definitions pack, List<Definitions> others) {
        String id = pack.pack().id();
        try {
            return reader.check(pack, others).stream()
                    .map(fault -> new Refusal(id, fault.file(), fault.line(), fault.key(), fault.expected()))
                    .toList();
        } catch (RuntimeException e) {
            if (gone || !claimed.refused.isEmpty()) {
                LOG.debug("A reader left while it judged {}, or was shown a file of the wrong shape", id, e);
                return List.of(); // its folders are left alone from now on, or the pack is refused in any case
            }
            LOG.error("A reader of {} failed at the pack {}", folders, id, e);
            String kind = e.getClass().getSimpleName();
            return List.of(
                    new Refusal(id, "", 0, "", "a pack that the reader of its definitions can judge (" + kind + ")"));
        }
    }

    /** The same packs, read at the same time, in the same order: everything that a judgement depends on. */
    @SuppressWarnings("ReferenceEquality") // what was read anew may differ in anything, and comparing it all is slow
    private static boolean same(@Nullable List<Definitions> before, List<Definitions> now) {
        if (before == null || before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (before.get(i) != now.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** A name of its own would turn references to the platform's schemas into other places. */
    private static JsonNode schema(String text) throws JsonProcessingException {
        JsonNode schema = new ObjectMapper().readTree(text);
        if (schema instanceof ObjectNode object) {
            object.remove("$id");
        }
        return schema;
    }
}
