package org.shakti.mis.platform.web.assets;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of a bundle, read, compressed and named once. Immutable. */
final class PackedFiles implements WebFiles {
    private final String base;
    private final Map<String, Asset> files;

    private PackedFiles(String base, Map<String, Asset> files) {
        this.base = base;
        this.files = files;
    }

    /** The web app: its address is put into the page and into the service worker. */
    static PackedFiles ofApp(SortedMap<String, byte[]> files) {
        String base = "/app/" + ContentHash.of(files);
        SortedMap<String, byte[]> served = new TreeMap<>(files);
        served.computeIfPresent("index.html", (path, bytes) -> AppText.placed(bytes, base));
        served.computeIfPresent("sw.js", (path, bytes) -> AppText.worker(bytes, base, files.keySet()));
        String sdk = "export * from \"" + base + "/sdk/v1.js\";\n";
        served.put(AppText.SDK, sdk.getBytes(StandardCharsets.UTF_8));
        return new PackedFiles(base, packed(served));
    }

    /** The pages of a module; the name of the content is the end of their address. */
    static PackedFiles ofModule(String module, SortedMap<String, byte[]> files) {
        return new PackedFiles("/m/" + module + "/" + ContentHash.of(files), packed(files));
    }

    private static Map<String, Asset> packed(SortedMap<String, byte[]> files) {
        Map<String, Asset> packed = new TreeMap<>();
        files.forEach((path, bytes) -> packed.put(path, Asset.of(path, bytes)));
        return packed;
    }

    @Override
    public String base() {
        return base;
    }

    @Override
    public Optional<Asset> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public Set<String> paths() {
        return files.keySet();
    }
}
