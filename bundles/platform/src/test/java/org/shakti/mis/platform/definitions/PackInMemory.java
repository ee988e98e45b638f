package org.shakti.mis.platform.definitions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;

/** A pack made of texts in a test, or of a sample with some files changed. */
final class PackInMemory implements PackSource {
    private final String name;
    private final Map<String, byte[]> files = new TreeMap<>();

    PackInMemory(String name) {
        this.name = name;
    }

    /** Returns one of the sample packs, to be changed. */
    static PackInMemory sample(String name) {
        PackInMemory pack = new PackInMemory(name);
        FolderSource folder = new FolderSource(Path.of("src/test/resources/packs", name));
        try {
            for (String path : folder.paths()) {
                try (InputStream in = folder.open(path)) {
                    pack.files.put(path, in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    /** Returns a small module of that id with the given further lines in its description. */
    static PackInMemory module(String id, String... more) {
        return new PackInMemory(id)
                .with(
                        "pack.yaml",
                        "id: " + id + "\nversion: 1.0.0\nkind: module\ntitle: {en: A module}\n"
                                + String.join("\n", more));
    }

    PackInMemory with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    PackInMemory with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Changes one place of a file, which must be there. */
    PackInMemory replacing(String path, String before, String after) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(path + " does not hold " + before);
        }
        return with(path, text.replace(before, after));
    }

    static LiveCatalogue read(PackSource... packs) {
        return PackCheck.of(Stream.of(packs));
    }

    static List<Refusal> refusals(PackSource... packs) {
        return read(packs).current().refusals();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("no such file");
        }
        return new ByteArrayInputStream(bytes);
    }
}
