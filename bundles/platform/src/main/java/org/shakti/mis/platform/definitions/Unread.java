package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a pack that the platform itself has no use for; a reader of some module may have.
 *
 * @param source where they lie
 * @param paths paths below {@code SHAKTI-INF}, in a stable order
 */
record Unread(PackSource source, List<String> paths) {
    Unread {
        paths = List.copyOf(paths);
    }

    /** Counts the definitions in folders that a reader may claim. */
    SortedMap<String, Integer> perFolder() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        paths.stream()
                .map(Folders::of)
                .filter(Folders::claimable)
                .forEach(folder -> counts.merge(folder, 1, Integer::sum));
        return counts;
    }
}
