package org.shakti.mis.platform.console;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Judges a pack without a running server, with the classes of the archive itself, beside the packs that come with it. They
 * are loaded from their JARs: the command line needs none of them for anything else.
 */
final class PackBench {
    private static final String JUDGE = "org.shakti.mis.platform.web.PackBenchReport";
    private static final List<String> NEEDED = List.of(
            "org/shakti/mis/org.shakti.mis.api/",
            "org/shakti/mis/org.shakti.mis.platform/",
            "com/fasterxml/",
            "org/ops4j/pax/logging/pax-logging-api/");

    private final Path home;

    PackBench(Path home) {
        this.home = home;
    }

    /** Returns what the server would say of a pack. */
    Json report(Path jar) throws IOException {
        // no log: what matters is in the answer
        System.setProperty("org.ops4j.pax.logging.DefaultServiceLog.level", "NONE");
        try (URLClassLoader archive = new URLClassLoader(jars(), PackBench.class.getClassLoader())) {
            BiFunction<?, ?, ?> judge = archive.loadClass(JUDGE)
                    .asSubclass(BiFunction.class)
                    .getDeclaredConstructor()
                    .newInstance();
            @SuppressWarnings("unchecked") // by its name it is this
            BiFunction<Path, Path, String> known = (BiFunction<Path, Path, String>) judge;
            return Json.parse(known.apply(home, jar));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IOException("this installation cannot judge packs without its server (" + home + ").", e);
        }
    }

    private URL[] jars() throws IOException {
        List<URL> found = new ArrayList<>();
        Path system = home.resolve("system");
        collect(system, file -> NEEDED.stream().anyMatch(file::startsWith), found);
        collect(home.resolve("lib/boot"), file -> file.startsWith("osgi.core"), found);
        return found.toArray(URL[]::new);
    }

    private static void collect(Path root, Predicate<String> wanted, List<URL> found) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("this is no whole installation: " + root + " is missing.");
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jar"))
                    .filter(one -> wanted.test(root.relativize(one).toString().replace('\\', '/')))
                    .toList()) {
                found.add(url(file));
            }
        }
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
