package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The definitions of a pack, from a folder or a JAR, ready to be wrapped into a bundle that holds nothing else. */
final class PackFolder {
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*[\"']?([a-z][a-z0-9-]{0,49})[\"']?\\s*(?:#.*)?$");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*[\"']?(\\d+(?:\\.\\d+){0,2})");
    private static final long LARGEST = 50L * 1024 * 1024;

    private final Map<String, byte[]> files;
    private final String id;
    private final String version;

    private PackFolder(Map<String, byte[]> files) {
        this.files = files;
        byte[] description = files.get("pack.yaml");
        if (description == null) {
            throw new RefusedException("there is no pack.yaml.");
        }
        String text = new String(description, StandardCharsets.UTF_8);
        this.id = first(ID, text, "pack.yaml names no id of small letters, digits and hyphens.");
        this.version = first(VERSION, text, "pack.yaml names no version such as 1.0.0.");
    }

    static PackFolder open(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return new PackFolder(read(source));
        }
        try (FileSystem jar = FileSystems.newFileSystem(source)) {
            return new PackFolder(read(jar.getPath("/")));
        }
    }

    String id() {
        return id;
    }

    String version() {
        return version;
    }

    /** Writes the bundle; whoever reads the file meanwhile sees the old one whole. */
    void writeTo(Path jar) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(fresh);
                JarOutputStream bundle = new JarOutputStream(out, manifest())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                bundle.putNextEntry(new JarEntry("SHAKTI-INF/" + file.getKey()));
                bundle.write(file.getValue());
                bundle.closeEntry();
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.shakti.mis.pack." + id);
        main.putValue("Bundle-Version", version);
        main.putValue("Shakti-Pack", id);
        return manifest;
    }

    private static Map<String, byte[]> read(Path source) throws IOException {
        Path inner = source.resolve("SHAKTI-INF");
        Path root = Files.isDirectory(inner) ? inner : source;
        Map<String, byte[]> files = new TreeMap<>();
        long size = 0;
        try (Stream<Path> all = Files.walk(root, 4)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
                if (size > LARGEST) {
                    throw new RefusedException("the pack is larger than 50 MB.");
                }
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new RefusedException(otherwise);
        }
        return found.group(1);
    }
}
