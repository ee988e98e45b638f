package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.extension.DefinitionReader;

/** The definitions of packs at hand, without a running platform, to try another one beside them as at installation. */
public final class PackBench {
    private final LiveCatalogue live = new LiveCatalogue();
    private final Shelf shelf;

    /** Takes packs, the readers of their modules, and who judges samples. */
    public PackBench(List<? extends PackSource> packs, List<DefinitionReader> readers, SampleJudge samples) {
        shelf = new Shelf(live, Optional.of(samples));
        Map<Long, Optional<PackSource>> changes = new TreeMap<>();
        packs.forEach(pack -> changes.put((long) changes.size(), Optional.of(pack)));
        shelf.change(new Arrivals.Batch(
                changes,
                readers.stream()
                        .map(reader -> new Arrivals.Reader(reader, true))
                        .toList()));
    }

    /** Returns the definitions as they are without another pack. */
    public Catalogue current() {
        return live.current();
    }

    /** Tells how it would be if this pack came, in place of one of the same id. */
    public PackTrial trial(PackSource source) {
        return shelf.trial(source);
    }
}
