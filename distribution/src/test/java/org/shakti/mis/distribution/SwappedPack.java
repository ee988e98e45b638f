package org.shakti.mis.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle with a pack of one record type, whose one field is of a kind that a test chooses. */
final class SwappedPack {
    private SwappedPack() {}

    static InputStream with(String kind) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "sample.swapped");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            put(jar, "pack.yaml", "id: swapped\nversion: 1.0.0\nkind: module\ntitle: {en: Swapped}\n");
            put(
                    jar,
                    "record-types/swapped.yaml",
                    "type: swapped\ntitle: {en: Swapped}\nsections:\n  - id: main\n    title: {en: Main}\n    fields:\n"
                            + "      - {key: remark, kind: " + kind + ", label: {en: Remark}}\n");
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry("SHAKTI-INF/" + name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
