package org.shakti.mis.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;

/** Packs for tests of readers, without files on any disk. */
public final class SamplePacks {
    private SamplePacks() {}

    /** Returns a pack that holds nothing. */
    public static Definitions empty(String id) {
        return new Definitions(pack(id), List.of(), Map.of());
    }

    /** Returns a pack that holds one document. */
    public static Definitions with(String id, DefinitionNode document) {
        return new Definitions(pack(id), List.of(document), Map.of());
    }

    private static Pack pack(String id) {
        return new Pack(
                id, "1.0.0", Pack.Kind.STATE_PACK, Labels.english("Sample"), List.of(), Set.of(), true, List.of());
    }
}
