package org.shakti.mis.schemes.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.definitions.PackCheck;

/** The packs of this project, read from their sources as at installation. */
public final class ShippedPacks {
    private static final List<String> MODULES = List.of("cases", "demands", "schemes");
    private static final List<String> PACKS = List.of(
            "india", "west-bengal", "jharkhand", "odisha", "bihar", "maharashtra", "andhra-pradesh", "telangana");

    private final SchemeDefinitions definitions = new SchemeDefinitions();
    private final Catalogues catalogues;

    /** Reads all packs. */
    public ShippedPacks() {
        catalogues = PackCheck.catalogues(folders(), List.of(definitions));
    }

    /** Returns everything that was read. */
    public SchemeBook book() {
        return definitions.current();
    }

    /** Returns the definitions of the platform. */
    public Catalogue catalogue() {
        return catalogues.current();
    }

    /** Returns the definitions of the platform by district. */
    public Catalogues catalogues() {
        return catalogues;
    }

    private static List<Path> folders() {
        Path root = Path.of(System.getProperty("shakti.sources", "../../.."), "bundles");
        return Stream.concat(
                        PACKS.stream().map(pack -> root.resolve("packs").resolve(pack)),
                        MODULES.stream().map(module -> root.resolve("modules").resolve(module)))
                .map(folder -> folder.resolve("src/main/resources/SHAKTI-INF"))
                .toList();
    }
}
