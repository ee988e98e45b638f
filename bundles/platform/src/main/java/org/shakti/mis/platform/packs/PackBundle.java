package org.shakti.mis.platform.packs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.shakti.mis.api.definition.Pack;

/**
 * Makes the bundle that is installed out of the files that were judged. A pack without Java gets a manifest of ours, so
 * that it can ask for nothing; one with Java keeps its own, without what would let it reach into other bundles.
 */
final class PackBundle {
    /** Header with the hash of the pack that the bundle was made of. */
    static final String SUM = "Shakti-Pack-Sum";

    private static final Set<String> REFUSED =
            Set.of("Fragment-Host", "DynamicImport-Package", "Bundle-NativeCode", "Launcher-Agent-Class");

    private PackBundle() {}

    /**
     * Makes the bundle.
     *
     * @param headers what the bundle shall say of itself in place of what it would say
     */
    static InputStream of(PackJar jar, FoundPack found, Map<String, String> headers)
            throws IOException, BadPackException {
        Pack pack = found.pack();
        Manifest manifest = jar.java() ? own(jar) : plain(pack);
        headers.forEach(manifest.getMainAttributes()::putValue);
        manifest.getMainAttributes().putValue("Shakti-Pack", pack.id());
        manifest.getMainAttributes().putValue(SUM, found.sum());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : jar.files().entrySet()) {
                if (carried(file.getKey(), jar.java())) {
                    out.putNextEntry(new JarEntry(file.getKey()));
                    out.write(file.getValue());
                    out.closeEntry();
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static boolean carried(String name, boolean java) {
        return name.startsWith("SHAKTI-INF/")
                || (java && !name.equals(PackJar.MANIFEST) && !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"));
    }

    private static Manifest plain(Pack pack) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.shakti.mis.pack." + pack.id());
        main.putValue("Bundle-Version", pack.version());
        return manifest;
    }

    private static Manifest own(PackJar jar) throws IOException, BadPackException {
        byte[] bytes = jar.files().get(PackJar.MANIFEST);
        if (bytes == null) {
            throw new BadPackException("A pack with Java needs the manifest of a bundle.");
        }
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        Attributes main = manifest.getMainAttributes();
        if (main.getValue("Bundle-SymbolicName") == null) {
            throw new BadPackException("A pack with Java needs a manifest with Bundle-SymbolicName.");
        }
        for (String header : REFUSED) {
            if (main.getValue(header) != null) {
                throw new BadPackException("A pack may not ask for " + header + ".");
            }
        }
        manifest.getEntries().clear();
        return manifest;
    }
}
