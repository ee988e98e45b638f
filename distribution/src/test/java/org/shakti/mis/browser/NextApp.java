package org.shakti.mis.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.shakti.mis.distribution.Installation;

/** The web app of an installation once more with another text: its next version, to be installed while pages are open. */
record NextApp(Installation installation) {
    /** What is written on the button by which one leaves in a hurry. */
    static final String EXIT = "Quick exit, edition two";

    private static final String TEXTS = "web/i18n/app.en.json";
    private static final String PACK =
            """
            id: next-app
            version: 1.0.0
            kind: module
            title: {en: Next app, hi: नया ऐप, bn: নতুন অ্যাপ}
            """;

    /** Builds it and returns its JAR. */
    Path built() throws IOException {
        Path jar = installation.home().resolve("next-app.jar");
        try (JarFile app = new JarFile(app().toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            add(out, "SHAKTI-INF/pack.yaml", PACK.getBytes(StandardCharsets.UTF_8));
            add(out, "sample/Any.class", anyClass());
            for (JarEntry entry : (Iterable<JarEntry>) app.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith("web/")) {
                    byte[] bytes = app.getInputStream(entry).readAllBytes();
                    add(out, entry.getName(), entry.getName().equals(TEXTS) ? changed(bytes) : bytes);
                }
            }
        }
        return jar;
    }

    /** With Java in it a pack is installed as it lies, with all headers of its own; nobody loads this class. */
    private static byte[] anyClass() throws IOException {
        try (InputStream in = Objects.requireNonNull(NextApp.class.getResourceAsStream("NextApp.class"))) {
            return in.readAllBytes();
        }
    }

    private static byte[] changed(byte[] texts) {
        String text = new String(texts, StandardCharsets.UTF_8);
        return text.replace("\"Quick exit\"", "\"" + EXIT + "\"").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private Path app() throws IOException {
        try (Stream<Path> files = Files.walk(installation.home().resolve("system"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("org.shakti.mis.webapp-"))
                    .filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.shakti.sample.next-app");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Shakti-Pack", "next-app");
        main.putValue("Shakti-Web", "web");
        return manifest;
    }
}
