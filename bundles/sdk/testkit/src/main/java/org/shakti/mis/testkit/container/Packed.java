package org.shakti.mis.testkit.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as the container takes them: an unpacked archive packed again, and classes of the test kit as a bundle. */
final class Packed {
    private static final List<String> NEEDED = List.of("bin", "etc", "lib", "system");

    private Packed() {}

    /** Packs an unpacked archive, without its data and without the kit; fast rather than small. */
    static Path home(Path home, Path archive) throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (String name : NEEDED) {
                add(out, home, home.resolve(name), "shakti/");
            }
        }
        return archive;
    }

    /** Makes a bundle that exports the package of a class. */
    static Path classes(Class<?> one, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", one.getPackageName());
        main.putValue("Export-Package", one.getPackageName());
        main.putValue("DynamicImport-Package", "*");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : List.of("Server", "Visitor", "Visitor$Reply")) {
                String entry = one.getPackageName().replace('.', '/') + "/" + name + ".class";
                out.putNextEntry(new ZipEntry(entry));
                try (InputStream in = one.getResourceAsStream("/" + entry)) {
                    if (in == null) {
                        throw new IOException("the test kit lacks " + entry);
                    }
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    private static void add(ZipOutputStream out, Path root, Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(prefix + root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
