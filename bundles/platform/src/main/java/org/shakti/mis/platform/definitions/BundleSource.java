package org.shakti.mis.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;

/** A pack inside a bundle. */
final class BundleSource implements PackSource {
    private static final String ROOT = "SHAKTI-INF/";
    private final Bundle bundle;

    BundleSource(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Tells whether the bundle carries a pack. */
    static boolean carriesPack(Bundle bundle) {
        return bundle.getEntry(ROOT + "pack.yaml") != null;
    }

    @Override
    public String name() {
        return String.valueOf(bundle.getSymbolicName());
    }

    @Override
    public List<String> paths() {
        List<String> found = new ArrayList<>();
        collect(ROOT, found);
        Collections.sort(found);
        return found;
    }

    private void collect(String folder, List<String> found) {
        Enumeration<String> entries = bundle.getEntryPaths(folder);
        if (entries == null) {
            return;
        }
        for (String path : Collections.list(entries)) {
            if (path.endsWith("/")) {
                collect(path, found);
            } else {
                found.add(path.substring(ROOT.length()));
            }
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        URL entry = bundle.getEntry(ROOT + path);
        if (entry == null) {
            throw new IOException("no such file in the pack: " + path);
        }
        return entry.openStream();
    }
}
