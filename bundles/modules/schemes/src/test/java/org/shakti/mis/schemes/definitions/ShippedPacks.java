package org.shakti.mis.schemes.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.extension.NameUse;
import org.shakti.mis.platform.definitions.PackCheck;

/** The packs of this project, read from their sources as at installation. */
public final class ShippedPacks {
    private static final List<String> MODULES = List.of("cases", "demands", "schemes");
    private static final List<String> PACKS = List.of(
            "india", "west-bengal", "jharkhand", "odisha", "bihar", "maharashtra", "andhra-pradesh", "telangana");

    private final SchemeDefinitions definitions = new SchemeDefinitions();
    private final AtomicReference<List<Definitions>> read = new AtomicReference<>(List.of());
    private final Catalogues catalogues;

    /** Reads all packs. */
    public ShippedPacks() {
        catalogues = PackCheck.catalogues(folders(), List.of(new Kept(definitions, read)));
    }

    /** Returns everything that was read. */
    public SchemeBook book() {
        return definitions.current();
    }

    /** Returns the tests that the packs bring, by scheme. */
    Map<String, List<SampleTest>> tests() {
        BookReader reader = new BookReader(Map.of());
        Faults none = new Faults();
        read.get().forEach(pack -> reader.facts(pack, none));
        Map<String, List<SampleTest>> tests = new TreeMap<>();
        read.get().forEach(pack -> tests.putAll(reader.schemes(pack, none)));
        return tests;
    }

    /** Returns what people read of it in their own language. */
    public List<DefinitionReader.Text> texts() {
        return definitions.texts();
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

    /** Reads as the module does, and keeps what was read. */
    private record Kept(SchemeDefinitions by, AtomicReference<List<Definitions>> read) implements DefinitionReader {
        @Override
        public Map<String, String> folders() {
            return by.folders();
        }

        @Override
        public List<Fault> check(Definitions pack, List<Definitions> others) {
            return by.check(pack, others);
        }

        @Override
        public List<NameUse> uses(Definitions pack) {
            return by.uses(pack);
        }

        @Override
        public void publish(long generation, List<Definitions> live) {
            read.set(live);
            by.publish(generation, live);
        }
    }
}
