package org.shakti.mis.platform.web.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The web app from a folder of sources, read anew at each request: for those who write it. */
final class FolderFiles implements WebFiles {
    private static final String BASE = "/app/dev";

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String base() {
        return BASE;
    }

    @Override
    public boolean changing() {
        return true;
    }

    @Override
    public Optional<Asset> file(String path) {
        if (path.equals(AppText.SDK)) {
            String line = "export * from \"" + BASE + AppText.SDK + "\";\n";
            return Optional.of(Asset.once(path, line.getBytes(StandardCharsets.UTF_8)));
        }
        return read(path).map(bytes -> Asset.once(path, served(path, bytes)));
    }

    private static byte[] served(String path, byte[] bytes) {
        return switch (path) {
            case "index.html" -> AppText.placed(bytes, BASE);
            case "sw.js" -> AppText.forgetfulWorker(bytes, BASE);
            default -> bytes;
        };
    }

    private Optional<byte[]> read(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            boolean inside = file.startsWith(folder) && Files.isRegularFile(file);
            return inside && file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that no file can have
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
