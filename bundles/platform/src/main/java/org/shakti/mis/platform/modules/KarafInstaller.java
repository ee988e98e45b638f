package org.shakti.mis.platform.modules;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackStore;

/**
 * Installs features named {@code shakti-<pack id>} that come with the distribution, and packs of which a version was
 * chosen; such a version may also take the place of the pack in a feature. Bundles of others are never refreshed.
 */
@Component(service = Installer.class)
public final class KarafInstaller implements Installer {
    private static final String PREFIX = "shakti-";
    private static final EnumSet<FeaturesService.Option> QUIET =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    private final FeaturesService features;
    private final BundleContext context;
    private final PackDesk desk;

    /** Made by the container. */
    @Activate
    public KarafInstaller(@Reference FeaturesService features, @Reference PackDesk desk, BundleContext context) {
        this.features = features;
        this.desk = desk;
        this.context = context;
    }

    @Override
    public Map<String, String> available() {
        Map<String, String> available = new TreeMap<>();
        desk.found()
                .forEach(one -> available.putIfAbsent(
                        one.pack().id(), one.pack().title().in(Labels.BASE)));
        try {
            for (Feature feature : features.listFeatures()) {
                if (isPack(feature)) {
                    available.put(feature.getName().substring(PREFIX.length()), feature.getDescription());
                }
            }
            return available;
        } catch (Exception e) { // the features service declares no narrower one
            throw new IllegalStateException("The features cannot be listed", e);
        }
    }

    @Override
    public boolean ships(String id) {
        return feature(id) != null;
    }

    @Override
    public boolean installed(String id) {
        Feature feature = feature(id);
        Bundle bundle = bundle(id, feature);
        if (bundle == null || (feature != null && !features.isInstalled(feature))) {
            return false;
        }
        String chosen = desk.store().current(id).map(PackStore.Kept::sum).orElse("");
        boolean known = feature != null || !chosen.isEmpty();
        return !known || chosen.equals(sum(bundle));
    }

    @Override
    public boolean install(String id) throws InstallException {
        Feature feature = feature(id);
        try {
            boolean missing = feature != null && !features.isInstalled(feature);
            if (feature != null && missing) {
                features.installFeature(feature.getName(), feature.getVersion(), QUIET);
            }
            Optional<PackStore.Kept> chosen = desk.store().current(id);
            if (chosen.isPresent()) {
                return bring(id, feature, chosen.get()) || missing;
            }
            if (feature == null) {
                throw new IOException("no version of the pack has been chosen");
            }
            return restore(feature) || missing;
        } catch (Exception e) { // the features service declares no narrower one
            throw new InstallException("The bundles could not be installed.", e);
        }
    }

    /** Installs a chosen version, or puts it in the place of what is there. */
    private boolean bring(String id, @Nullable Feature feature, PackStore.Kept chosen)
            throws BadPackException, BundleException, IOException {
        Bundle present = bundle(id, feature);
        if (present != null && chosen.sum().equals(sum(present))) {
            present.start();
            return false;
        }
        try (InputStream jar = desk.bundle(id, chosen, feature == null ? Map.of() : identity(present))) {
            if (present == null) {
                context.installBundle(location(id), jar).start();
            } else {
                present.update(jar);
                present.start();
            }
        }
        return true;
    }

    /** What the features service knows a bundle by: otherwise it would put the one of the feature back. */
    private static Map<String, String> identity(@Nullable Bundle bundle) {
        Map<String, String> headers = new TreeMap<>();
        for (String header : List.of("Bundle-SymbolicName", "Bundle-Version")) {
            String value = bundle == null ? null : bundle.getHeaders("").get(header);
            if (value != null) {
                headers.put(header, value);
            }
        }
        return headers;
    }

    /** Puts what comes with the program back into its place. */
    private boolean restore(Feature feature) throws BundleException, IOException {
        Bundle present = bundle("", feature);
        if (present == null || sum(present).isEmpty()) {
            return false;
        }
        try (InputStream jar = new URL(present.getLocation()).openStream()) {
            present.update(jar);
            present.start();
        }
        return true;
    }

    @Override
    public void remove(String id) throws InstallException {
        Feature feature = feature(id);
        Bundle bundle = context.getBundle(location(id));
        try {
            if (feature != null && features.isInstalled(feature)) {
                features.uninstallFeature(feature.getName(), feature.getVersion(), QUIET);
            }
            if (bundle != null) {
                bundle.uninstall();
            }
        } catch (Exception e) { // the features service declares no narrower one
            throw new InstallException("The bundles could not be removed.", e);
        }
    }

    @Override
    public List<URL> files(String id) {
        Feature feature = feature(id);
        Optional<PackStore.Kept> chosen = desk.store().current(id);
        try {
            List<URL> files = new ArrayList<>();
            if (chosen.isPresent()) {
                files.add(desk.store().file(id, chosen.get()).toUri().toURL());
            } else if (feature != null) {
                for (BundleInfo bundle : feature.getBundles()) {
                    files.add(new URL(bundle.getLocation()));
                }
            } else {
                Optional<FoundPack> found = desk.find(id, Optional.empty());
                if (found.isPresent()) {
                    files.add(found.get().file().toUri().toURL());
                }
            }
            return files;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A feature names a place that is none", e);
        }
    }

    private @Nullable Feature feature(String id) {
        try {
            Feature feature = features.getFeature(PREFIX + id);
            return feature != null && isPack(feature) ? feature : null;
        } catch (Exception e) { // the features service declares no narrower one
            throw new IllegalStateException("The features cannot be listed", e);
        }
    }

    /** Returns the bundle that carries the pack: one of its feature, or the one made of a file. */
    private @Nullable Bundle bundle(String id, @Nullable Feature feature) {
        if (feature == null) {
            return context.getBundle(location(id));
        }
        for (BundleInfo info : feature.getBundles()) {
            Bundle bundle = context.getBundle(info.getLocation());
            if (bundle != null && bundle.getEntry("SHAKTI-INF/pack.yaml") != null) {
                return bundle;
            }
        }
        return null;
    }

    private static String sum(Bundle bundle) {
        String sum = bundle.getHeaders("").get(PackDesk.SUM);
        return sum == null ? "" : sum;
    }

    private static String location(String id) {
        return "shakti-pack:" + id;
    }

    private static boolean isPack(Feature feature) {
        String description = feature.getDescription();
        return feature.getName().startsWith(PREFIX)
                && description != null
                && (description.startsWith("Module:") || description.startsWith("Pack:"));
    }
}
