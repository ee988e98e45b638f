package org.shakti.mis.bench.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built archive of the product. */
public record ProductArchive(Path file) {
    /** Finds the newest archive in a folder. */
    public static Optional<ProductArchive> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("shakti-.*\\.tar\\.gz"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(ProductArchive::new);
        }
    }

    /** Returns what an installation gives its Java in a profile: memory, compiler and settings of the embedded database. */
    public static List<String> javaOptions(Path home, String profile) throws IOException {
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(home.resolve("etc").resolve("custom.system.properties"))) {
            if (line.startsWith("derby.storage.")) {
                options.add("-D" + line.replace(" ", ""));
            }
        }
        options.addAll(ofProfile(home, profile));
        return options;
    }

    private static List<String> ofProfile(Path home, String profile) throws IOException {
        Pattern line = Pattern.compile("\\s*" + profile + "\\) PROFILE_OPTS=\"(.*)\".*");
        return Files.readAllLines(home.resolve("bin").resolve("setenv")).stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(found -> List.of(found.group(1).split(" ")))
                .findFirst()
                .orElseThrow(() -> new IOException("bin/setenv has no profile " + profile + "."));
    }

    /** Unpacks it below this folder and returns the installation. */
    public Path unpack(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("product"));
        Process tar = new ProcessBuilder(
                        List.of("tar", "-xzf", file.toString(), "-C", target.toString(), "--strip-components=1"))
                .inheritIO()
                .start();
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("The archive could not be unpacked.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Unpacking was interrupted.", e);
        }
        return target;
    }
}
