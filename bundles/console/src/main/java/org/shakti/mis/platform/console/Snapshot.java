package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the files below a folder are at one moment, told by their times and sizes.
 *
 * @param files a line for each file by its path
 */
record Snapshot(Map<String, String> files) {
    static Snapshot of(Path source) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.toList()) {
                look(file, files);
            }
        }
        return new Snapshot(files);
    }

    private static void look(Path file, Map<String, String> files) throws IOException {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            if (is.isRegularFile()) {
                files.put(file.toString(), is.lastModifiedTime() + " " + is.size());
            }
        } catch (NoSuchFileException e) {
            // Editors write a new file and put it in the place of the old one: it is seen at the next look.
            files.put(file.toString(), "gone");
        }
    }
}
