package org.shakti.mis.platform.modules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.platform.definitions.CatalogueKeeper;
import org.shakti.mis.platform.definitions.FolderSource;
import org.shakti.mis.platform.definitions.PackTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how the definitions would be if a module were brought in; brings nothing in. */
@Component(service = PackPreviews.class)
public final class PackPreviews {
    private static final Logger LOG = LoggerFactory.getLogger(PackPreviews.class);

    /** Where the pages of a pack begin, below SHAKTI-INF. */
    public static final String PAGES = "ui/index.js";

    private final Installer installer;
    private final CatalogueKeeper keeper;
    private volatile Titles titles = new Titles(-1, Map.of());

    /** Made by the container. */
    @Activate
    public PackPreviews(@Reference Installer installer, @Reference CatalogueKeeper keeper) {
        this.installer = installer;
        this.keeper = keeper;
    }

    /** Returns how it would be with a module; nothing when its files cannot be read here. */
    public Optional<Preview> with(String module) {
        for (URL file : installer.files(module)) {
            try {
                Optional<Preview> preview = read(file);
                if (preview.isPresent()) {
                    return preview;
                }
            } catch (IOException e) {
                LOG.warn(
                        "A file of the module {} cannot be read: {}",
                        module,
                        e.getClass().getSimpleName());
            }
        }
        return Optional.empty();
    }

    /** Returns what people call a module that is not there; read once for each state of the definitions. */
    public Optional<Labels> title(String module) {
        long generation = keeper.current().generation();
        Titles known = titles;
        if (known.generation() == generation && known.byModule().containsKey(module)) {
            return known.byModule().get(module);
        }
        Optional<Labels> title = with(module)
                .map(one -> one.trial().catalogue().packs().get(module))
                .map(Pack::title);
        Map<String, Optional<Labels>> more =
                new HashMap<>(known.generation() == generation ? known.byModule() : Map.of());
        more.put(module, title);
        titles = new Titles(generation, Map.copyOf(more));
        return title;
    }

    private Optional<Preview> read(URL file) throws IOException {
        Path jar = Files.createTempFile("pack-", ".jar");
        try (InputStream in = file.openStream()) {
            Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                Path root = inside.getPath("/");
                if (!Files.exists(root.resolve("SHAKTI-INF/pack.yaml"))) {
                    return Optional.empty();
                }
                boolean pages = Files.exists(root.resolve("SHAKTI-INF").resolve(PAGES));
                return Optional.of(new Preview(keeper.trial(new FolderSource(root)), pages));
            }
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    /**
     * How it would be.
     *
     * @param trial the definitions with the module
     * @param pages it has pages of its own
     */
    public record Preview(PackTrial trial, boolean pages) {}

    private record Titles(long generation, Map<String, Optional<Labels>> byModule) {}
}
