package org.shakti.mis.webapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files as they are served. */
final class WebFiles {
    static final Path ROOT = Path.of("src/main/resources/web");

    private WebFiles() {}

    /** All files below a folder of the web app, by their paths inside it, in a fixed order. */
    static List<String> below(String folder) throws IOException {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
