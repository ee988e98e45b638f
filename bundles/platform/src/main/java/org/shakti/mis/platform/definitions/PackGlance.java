package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.definition.Pack;

/** Reads only what a pack says of itself. */
public final class PackGlance {
    private PackGlance() {}

    /**
     * What came of it.
     *
     * @param pack what the pack says; absent when that has faults
     * @param refusals the faults
     */
    public record Seen(Optional<Pack> pack, List<Refusal> refusals) {}

    /** Reads {@code pack.yaml}. */
    public static Seen at(PackSource source) {
        Refusals refusals = new Refusals(source.name());
        Optional<Pack> pack = new PackFiles(source, refusals)
                .read("pack.yaml", PackFiles.FILE_LIMIT)
                .flatMap(bytes -> new YamlReader().read("pack.yaml", bytes, refusals))
                .filter(item -> new Schemas().fits("pack", item, refusals))
                .map(item -> new PackDescriptionReader(refusals).read(item));
        return new Seen(refusals.any() ? Optional.empty() : pack, refusals.list());
    }
}
