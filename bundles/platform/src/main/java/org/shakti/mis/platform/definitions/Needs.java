package org.shakti.mis.platform.definitions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.definition.Pack;

/** Which pack needs which. */
final class Needs {
    private final Map<String, Pack> packs = new HashMap<>();

    Needs(List<PackContent> contents) {
        contents.forEach(content -> packs.put(content.id(), content.pack()));
    }

    /** Tells whether a pack needs another one, directly or not. */
    boolean reaches(String from, String to) {
        return reaches(from, to, new HashSet<>());
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        Pack pack = packs.get(from);
        if (from.equals(to)) {
            return true;
        }
        return pack != null && seen.add(from) && pack.needs().stream().anyMatch(need -> reaches(need.pack(), to, seen));
    }
}
