package org.shakti.mis.platform.modules;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

/**
 * Installs features named {@code shakti-<pack id>} that come with the distribution, and packs that lie as
 * {@code <pack id>.jar} in {@code packs} of the data folder. Bundles of others are never refreshed.
 */
@Component(service = Installer.class)
public final class KarafInstaller implements Installer {
    private static final String PREFIX = "shakti-";
    private static final EnumSet<FeaturesService.Option> QUIET =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    private final FeaturesService features;
    private final BundleContext context;
    private final Path packs;

    /** Made by the container. */
    @Activate
    public KarafInstaller(@Reference FeaturesService features, BundleContext context) {
        this.features = features;
        this.context = context;
        this.packs =
                Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("data"), "packs");
    }

    @Override
    public Map<String, String> available() {
        Map<String, String> available = new TreeMap<>();
        try (Stream<Path> files = Files.isDirectory(packs) ? Files.list(packs) : Stream.empty()) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .forEach(id -> available.put(id, "Pack: " + id));
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
    public boolean installed(String id) {
        Feature feature = feature(id);
        return (feature != null && features.isInstalled(feature)) || bundle(id) != null;
    }

    @Override
    public void install(String id) throws InstallException {
        Feature feature = feature(id);
        try {
            if (feature != null) {
                features.installFeature(feature.getName(), feature.getVersion(), QUIET);
            } else {
                installPack(id);
            }
        } catch (Exception e) { // the features service declares no narrower one
            throw new InstallException("The bundles could not be installed.", e);
        }
    }

    @Override
    public void remove(String id) throws InstallException {
        Feature feature = feature(id);
        Bundle bundle = bundle(id);
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
        Path jar = packs.resolve(id + ".jar");
        try {
            List<URL> files = new ArrayList<>();
            if (feature != null) {
                for (BundleInfo bundle : feature.getBundles()) {
                    files.add(new URL(bundle.getLocation()));
                }
            } else if (available().containsKey(id) && Files.isRegularFile(jar)) {
                files.add(jar.toUri().toURL());
            }
            return files;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A feature names a place that is none", e);
        }
    }

    /** A pack that is there already is read anew: its file may be a newer version. */
    private void installPack(String id) throws IOException, BundleException {
        Bundle present = bundle(id);
        try (InputStream jar = Files.newInputStream(packs.resolve(id + ".jar"))) {
            if (present == null) {
                context.installBundle(location(id), jar).start();
            } else {
                present.update(jar);
                present.start();
            }
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

    private @Nullable Bundle bundle(String id) {
        return context.getBundle(location(id));
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
