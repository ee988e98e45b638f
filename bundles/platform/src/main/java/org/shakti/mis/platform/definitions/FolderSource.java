package org.shakti.mis.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A pack in a folder: the folder that holds {@code pack.yaml}, or one above it with {@code SHAKTI-INF} inside. */
public final class FolderSource implements PackSource {
    private final Path root;
    private final String name;

    /** Takes the folder. */
    public FolderSource(Path folder) {
        Path inner = folder.resolve("SHAKTI-INF");
        root = Files.isDirectory(inner) ? inner : folder;
        name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(root, 4)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(root.resolve(path));
    }
}
