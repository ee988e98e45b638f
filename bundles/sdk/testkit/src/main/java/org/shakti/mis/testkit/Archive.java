package org.shakti.mis.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.platform.definitions.JarReaders;

/** An unpacked archive: the packs that come with it, and the readers of its modules. */
public final class Archive {
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*[\"']?([a-z][a-z0-9-]*)");
    private static final Pattern NEED = Pattern.compile("\\bpack:\\s*[\"']?([a-z][a-z0-9-]*)");

    private final Map<String, Path> jars;
    private final Map<String, Path> roots;
    private final List<DefinitionReader> readers;

    private Archive(Map<String, Path> jars, Map<String, Path> roots) {
        this.jars = jars;
        this.roots = roots;
        this.readers = JarReaders.of(jars.values());
    }

    /** Returns the archive that the system property {@code shakti.home} names. */
    public static Archive ofTheBuild() {
        String home = System.getProperty("shakti.home");
        if (home == null || !Files.isDirectory(Path.of(home, "system"))) {
            throw new IllegalStateException("The system property shakti.home must name an unpacked archive.");
        }
        return in(Path.of(home));
    }

    /** Returns the archive in a folder. */
    public static Archive in(Path home) {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/shakti"))) {
            return of(files.filter(file -> file.toString().endsWith(".jar")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an archive made of JARs, or of folders with {@code SHAKTI-INF}. */
    public static Archive of(Collection<Path> packs) {
        Map<String, Path> jars = new LinkedHashMap<>();
        Map<String, Path> roots = new LinkedHashMap<>();
        for (Path pack : packs) {
            Path root = Files.isDirectory(pack) ? pack : opened(pack);
            if (Files.exists(root.resolve("SHAKTI-INF/pack.yaml"))) {
                String id = first(ID, description(root));
                jars.put(id, pack);
                roots.put(id, root);
            }
        }
        return new Archive(jars, roots);
    }

    /** Returns the packs that are in it. */
    public Collection<String> packs() {
        return jars.keySet();
    }

    /** Returns the packs of the archive that a pack needs, directly or not, in an order in which they can come. */
    List<Path> needed(Path pack) {
        Map<String, Path> found = new LinkedHashMap<>();
        collect(description(pack), found);
        return new ArrayList<>(found.values());
    }

    List<DefinitionReader> readers() {
        return readers;
    }

    private void collect(String description, Map<String, Path> found) {
        Matcher need = NEED.matcher(description);
        while (need.find()) {
            Path root = roots.get(need.group(1));
            if (root != null && !found.containsKey(need.group(1))) {
                collect(description(root), found);
                found.put(need.group(1), root);
            }
        }
    }

    /** The file system stays open as long as the tests run. */
    private static Path opened(Path jar) {
        try {
            FileSystem inside = FileSystems.newFileSystem(jar);
            return inside.getPath("/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String description(Path pack) {
        Path inner = pack.resolve("SHAKTI-INF");
        try {
            return Files.readString((Files.isDirectory(inner) ? inner : pack).resolve("pack.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
