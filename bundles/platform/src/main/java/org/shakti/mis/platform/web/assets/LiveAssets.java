package org.shakti.mis.platform.web.assets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the started bundles that carry the web app (header {@code Shakti-Web}) or pages of a module (header
 * {@code Shakti-Pack} and a folder {@code SHAKTI-INF/ui}). Answers from memory; what has gone is gone at the next request.
 */
@Component(service = LiveAssets.class, configurationPid = "org.shakti.mis.web")
public final class LiveAssets implements Served {
    private static final Logger LOG = LoggerFactory.getLogger(LiveAssets.class);
    private static final String APP = "Shakti-Web";
    private static final String PACK = "Shakti-Pack";
    private static final String PAGES = "SHAKTI-INF/ui";
    private static final String ENTRY = "index.js";

    private final Map<String, WebFiles> modules = new ConcurrentHashMap<>();
    private final BundleTracker<Carried> tracker;
    private final FormerApps formerApps;
    private volatile WebFiles bundled = WebFiles.NONE;
    private volatile Optional<WebFiles> sources = Optional.empty();

    /** Made by the container. */
    @Activate
    public LiveAssets(BundleContext context, Map<String, ?> settings) {
        set(settings);
        formerApps = new FormerApps(Path.of(context.getProperty("karaf.data")).resolve("web"));
        tracker = new Tracker(context);
        tracker.open();
    }

    /** Takes changed settings. */
    @Modified
    void set(Map<String, ?> settings) {
        String folder = String.valueOf(settings.containsKey("folder") ? settings.get("folder") : "")
                .strip();
        sources = folder.isEmpty() ? Optional.empty() : Optional.of(new FolderFiles(Path.of(folder)));
        sources.ifPresent(files -> LOG.warn("The web app is served from a folder of sources; nothing is kept"));
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** Returns the address of the web app: other contents, other address. */
    public String appAddress() {
        return app().base();
    }

    /** Returns the address of a module's own page code, if the module carries any. */
    public Optional<String> entryOf(String module, String version) {
        return pagesOf(module).map(files -> folder(module, version, files) + ENTRY);
    }

    /** Returns the addresses of all files of a module's pages, so that a browser can keep them for days without a network. */
    public List<String> addressesOf(String module, String version) {
        return pagesOf(module)
                .map(files -> files.paths().stream()
                        .map(folder(module, version, files)::concat)
                        .toList())
                .orElse(List.of());
    }

    private Optional<WebFiles> pagesOf(String module) {
        return Optional.ofNullable(modules.get(module))
                .filter(files -> files.file(ENTRY).isPresent());
    }

    private static String folder(String module, String version, WebFiles files) {
        return "/m/" + module + "/" + version + "-" + hash(files) + "/";
    }

    private static String hash(WebFiles files) {
        return files.base().substring(files.base().lastIndexOf('/') + 1);
    }

    @Override
    public WebFiles app() {
        return sources.orElse(bundled);
    }

    @Override
    public WebFiles former(String hash) {
        return formerApps.find(hash);
    }

    @Override
    public WebFiles module(String module, String edition) {
        WebFiles files = modules.getOrDefault(module, WebFiles.NONE);
        String hash = edition.substring(edition.lastIndexOf('-') + 1);
        return files.base().endsWith("/" + hash) ? files : WebFiles.NONE;
    }

    private @Nullable Carried read(Bundle bundle) {
        String app = bundle.getHeaders("").get(APP);
        String pack = bundle.getHeaders("").get(PACK);
        try {
            if (app != null) {
                SortedMap<String, byte[]> files = BundleFiles.below(bundle, app.strip());
                bundled = PackedFiles.ofApp(files);
                formerApps.keep(hash(bundled), files);
                return new Carried("", bundled);
            }
            SortedMap<String, byte[]> pages = pack == null ? null : BundleFiles.below(bundle, PAGES);
            if (pages == null || pages.isEmpty()) {
                return null;
            }
            Carried carried = new Carried(pack.strip(), PackedFiles.ofModule(pack.strip(), pages));
            modules.put(carried.module(), carried.files());
            return carried;
        } catch (IOException e) {
            LOG.error("The pages of {} cannot be served", bundle.getSymbolicName(), e);
            return null;
        }
    }

    private void drop(Carried carried) {
        if (carried.module().isEmpty()) {
            bundled = WebFiles.NONE;
        } else {
            modules.remove(carried.module(), carried.files());
        }
    }

    /** What a bundle brought: the app when the module is empty. */
    private record Carried(String module, WebFiles files) {}

    private final class Tracker extends BundleTracker<Carried> {
        private Tracker(BundleContext context) {
            super(context, Bundle.ACTIVE, null);
        }

        @Override
        public @Nullable Carried addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            return read(bundle);
        }

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Carried carried) {
            drop(carried);
        }
    }
}
