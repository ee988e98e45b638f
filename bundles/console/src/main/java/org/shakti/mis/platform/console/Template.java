package org.shakti.mis.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of text files with {@code ${names}} in them, as the Maven archetypes use too. */
record Template(Path folder) {
    private static final List<String> SOURCES = List.of("src/main/java/", "src/test/java/");

    /** Writes the files that are wanted, with values for the names, into a folder that is empty or not there yet. */
    void writeTo(Path target, Map<String, String> values, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("this installation lacks the kit (" + folder + ").");
        }
        refuseUsed(target);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    Path made = target.resolve(placed(name, values));
                    Files.createDirectories(made.toAbsolutePath().getParent());
                    Files.writeString(made, filled(Files.readString(file), values));
                }
            }
        }
    }

    private static void refuseUsed(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new RefusedException(target + " is not empty; nothing was written.");
                }
            }
        } else if (Files.exists(target)) {
            throw new RefusedException(target + " is there already; nothing was written.");
        }
    }

    /** Java lies in the folders of its package; the template leaves them out. */
    private static String placed(String name, Map<String, String> values) {
        for (String source : SOURCES) {
            if (name.startsWith(source)) {
                String folders = values.getOrDefault("package", "").replace('.', '/');
                return source + folders + "/" + name.substring(source.length());
            }
        }
        return name;
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
