package org.shakti.mis.webapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Our own pages: the web app's, and those that the modules of this repository bring. */
final class PageSources {
    private static final Path MODULES = Path.of("../modules");

    private PageSources() {}

    /** The folders that hold pages: the web app first, then one for each module that has some. */
    static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(WebFiles.ROOT));
        try (Stream<Path> modules = Files.list(MODULES)) {
            modules.map(module -> module.resolve("src/main/resources/SHAKTI-INF/ui"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(folders::add);
        }
        return folders;
    }

    /** All files of our own below a folder with this ending; what others wrote is left out. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(WebFiles.ROOT.resolve("vendor")))
                    .sorted()
                    .toList();
        }
    }
}
