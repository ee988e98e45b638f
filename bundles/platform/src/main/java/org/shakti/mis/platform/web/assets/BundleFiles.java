package org.shakti.mis.platform.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** Reads a folder of a bundle into memory, within bounds. */
final class BundleFiles {
    private static final int LARGEST_FILE = 4 << 20;
    private static final int LARGEST_FOLDER = 16 << 20;

    private final Bundle bundle;
    private final String root;
    private final SortedMap<String, byte[]> found = new TreeMap<>();
    private long total;

    private BundleFiles(Bundle bundle, String root) {
        this.bundle = bundle;
        this.root = root;
    }

    /** Returns the files below a folder by their paths inside it; refuses a folder that is too large. */
    static SortedMap<String, byte[]> below(Bundle bundle, String folder) throws IOException {
        BundleFiles files = new BundleFiles(bundle, folder + "/");
        files.collect(files.root);
        return files.found;
    }

    private void collect(String folder) throws IOException {
        Enumeration<String> entries = bundle.getEntryPaths(folder);
        if (entries == null) {
            return;
        }
        for (String path : Collections.list(entries)) {
            if (path.endsWith("/")) {
                collect(path);
            } else {
                found.put(path.substring(root.length()), read(path));
            }
        }
    }

    private byte[] read(String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new IOException("no such file in the bundle: " + path);
        }
        try (InputStream in = entry.openStream()) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            total += bytes.length;
            if (bytes.length > LARGEST_FILE || total > LARGEST_FOLDER) {
                throw new IOException("more than can be served: " + path);
            }
            return bytes;
        }
    }
}
