package org.shakti.mis.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.shakti.mis.distribution.Installation;

/** The module of src/test/faulty-module, compiled against the API that the archive's kit brings. */
record FaultyModule(Installation installation) {
    private static final Path SOURCE = Path.of("src/test/faulty-module");

    /** Builds it and returns its JAR. */
    Path built() throws IOException {
        Path classes = Files.createDirectories(installation.home().resolve("faulty"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        api().toString(),
                        "-d",
                        classes.toString(),
                        SOURCE.resolve("Faulty.java").toString());
        if (result != 0) {
            throw new IOException("the module does not compile");
        }
        Path jar = installation.home().resolve("faulty-visits.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            add(classes, List.of("Faulty.class"), out);
            add(SOURCE, List.of("OSGI-INF", "SHAKTI-INF"), out);
        }
        return jar;
    }

    private Path api() throws IOException {
        try (Stream<Path> files = Files.walk(installation.home().resolve("kit/repository"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("org.shakti.mis.api-")
                            && file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void add(Path root, List<String> names, JarOutputStream out) throws IOException {
        for (String name : names) {
            try (Stream<Path> files = Files.walk(root.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(root.relativize(file).toString()));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.shakti.sample.faulty-visits");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Shakti-Pack", "faulty-visits");
        main.putValue("Service-Component", "OSGI-INF/faulty.xml");
        main.putValue(
                "Import-Package",
                Stream.of("access", "catalogue", "definition", "error", "extension", "record")
                        .map(name -> "org.shakti.mis.api." + name + ";version=\"[1.0,2)\"")
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow());
        return manifest;
    }
}
