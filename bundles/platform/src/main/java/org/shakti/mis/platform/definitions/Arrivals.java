package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.extension.DefinitionReader;

/**
 * Packs and readers that have come or gone since somebody looked last, to be taken in one step: a module's reader and
 * its pack come at nearly the same time.
 */
final class Arrivals {
    private final Map<Long, Optional<PackSource>> packs = new LinkedHashMap<>();
    private final List<Reader> readers = new ArrayList<>();

    synchronized void pack(Long id, Optional<PackSource> source) {
        packs.remove(id); // so that it takes its place at the end
        packs.put(id, source);
    }

    synchronized void reader(DefinitionReader reader, boolean here) {
        readers.add(new Reader(reader, here));
    }

    /** Returns what has come and gone, and begins anew. */
    synchronized Batch take() {
        Batch batch = new Batch(new LinkedHashMap<>(packs), List.copyOf(readers));
        packs.clear();
        readers.clear();
        return batch;
    }

    /**
     * A reader that has come or gone.
     *
     * @param reader the reader
     * @param here it has come; otherwise gone
     */
    record Reader(DefinitionReader reader, boolean here) {}

    /**
     * Changes to be taken together.
     *
     * @param packs a source for a pack that has come or changed, nothing for one that has gone
     * @param readers readers in the order in which they came and went
     */
    record Batch(Map<Long, Optional<PackSource>> packs, List<Reader> readers) {
        boolean isEmpty() {
            return packs.isEmpty() && readers.isEmpty();
        }
    }
}
