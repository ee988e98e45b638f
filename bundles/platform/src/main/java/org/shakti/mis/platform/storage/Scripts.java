package org.shakti.mis.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.Bundle;

/** Finds the scripts of a bundle, or of a folder, for one dialect: {@code db/derby/*.sql}, {@code db/postgresql/*.sql}. */
public final class Scripts {
    private Scripts() {}

    /** Returns the scripts of a bundle in their order. */
    static List<Script> of(Bundle bundle, Dialect dialect) {
        var entries = bundle.findEntries(folder(dialect), "*.sql", false);
        return entries == null
                ? List.of()
                : Collections.list(entries).stream()
                        .map(Scripts::read)
                        .sorted(Comparator.comparing(Script::name))
                        .toList();
    }

    /** Returns the scripts below a resources folder in their order. */
    static List<Script> in(Path resources, Dialect dialect) throws IOException {
        try (var files = Files.list(resources.resolve(folder(dialect)))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> read(toUrl(file)))
                    .sorted(Comparator.comparing(Script::name))
                    .toList();
        }
    }

    private static String folder(Dialect dialect) {
        return "db/" + dialect.name().toLowerCase(Locale.ROOT);
    }

    private static URL toUrl(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script read(URL file) {
        String path = file.getPath();
        try (var stream = file.openStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Script(path.substring(path.lastIndexOf('/') + 1), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
