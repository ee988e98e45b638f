package org.shakti.mis.platform.definitions;

import java.nio.file.Path;
import java.util.List;
import org.shakti.mis.api.catalogue.Catalogues;

/** Definitions for tests, read from folders of packs as the platform reads them, without OSGi. */
public final class PackFolder {
    private PackFolder() {}

    /** Reads packs from folders that hold {@code pack.yaml} or {@code SHAKTI-INF}; fails when one is refused. */
    public static Catalogues catalogue(Path... folders) {
        Catalogues catalogues = PackCheck.catalogues(List.of(folders));
        if (!catalogues.current().refusals().isEmpty()) {
            StringBuilder all = new StringBuilder("packs were refused:");
            catalogues.current().refusals().forEach(refusal -> all.append('\n').append(refusal));
            throw new AssertionError(all.toString());
        }
        return catalogues;
    }
}
