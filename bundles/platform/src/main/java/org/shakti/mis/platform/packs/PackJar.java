package org.shakti.mis.platform.packs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.shakti.mis.platform.definitions.PackSource;

/**
 * The files of a JAR, read once and whole, so that whatever is judged is also what is used. A JAR that two readers could
 * understand differently is refused.
 */
public final class PackJar implements PackSource {
    /** Where the signature lies. */
    public static final String SIGNATURE = "META-INF/shakti.signature";

    static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String ROOT = "SHAKTI-INF/";
    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int MOST_FILES = 4000;
    private static final int LONGEST_NAME = 300;

    private final Map<String, byte[]> files;

    private PackJar(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Reads a JAR. */
    public static PackJar read(Path jar) throws BadPackException {
        try {
            List<String> listed = listed(jar);
            List<String> met = new ArrayList<>();
            Map<String, byte[]> files = new TreeMap<>();
            try (InputStream in = Files.newInputStream(jar);
                    ZipInputStream zip = new ZipInputStream(in)) {
                long left = LARGEST;
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    String name = checked(entry.getName());
                    met.add(name);
                    byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                    left -= bytes.length;
                    boundary(left >= 0 && met.size() <= MOST_FILES);
                    if (!entry.isDirectory() && files.put(name, bytes) != null) {
                        throw new BadPackException("The JAR holds " + name + " twice.");
                    }
                }
            }
            Collections.sort(met);
            if (!met.equals(listed)) {
                throw new BadPackException("The JAR says of itself that it holds other files than it does.");
            }
            return of(files);
        } catch (ZipException e) {
            throw new BadPackException("A JAR with SHAKTI-INF/pack.yaml is expected.", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadPackException("The file cannot be read as a JAR.", e);
        }
    }

    /** Reads a JAR that may be something else than a pack. */
    public static Optional<PackJar> ifPack(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(ROOT + "pack.yaml") == null ? Optional.empty() : Optional.of(read(jar));
        } catch (IOException | BadPackException e) {
            throw new IllegalStateException("A JAR of the program cannot be read", e);
        }
    }

    private static PackJar of(Map<String, byte[]> files) throws BadPackException {
        if (!files.containsKey(ROOT + "pack.yaml")) {
            throw new BadPackException("A JAR with SHAKTI-INF/pack.yaml is expected.");
        }
        return new PackJar(files);
    }

    /** Returns the names as the directory at the end of the JAR has them, doubled ones too. */
    private static List<String> listed(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).sorted().toList();
        }
    }

    private static String checked(String name) throws BadPackException {
        boolean strange = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> c < 0x20 || c == 0x7F)
                || List.of(name.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.equals("."))
                || name.contains("//");
        if (strange) {
            throw new BadPackException("The JAR holds a file whose name leads out of it.");
        }
        return name;
    }

    private static void boundary(boolean within) throws BadPackException {
        if (!within) {
            throw new BadPackException("A pack of at most 50 MB and " + MOST_FILES + " files is expected.");
        }
    }

    /** Returns all files by their path in the JAR. */
    public Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Tells whether there is Java in it, which runs with all rights of the server. */
    public boolean java() {
        return files.keySet().stream().anyMatch(name -> name.endsWith(".class") || name.endsWith(".jar"));
    }

    @Override
    public String name() {
        return "pack";
    }

    @Override
    public List<String> paths() {
        return files.keySet().stream()
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
        byte[] bytes = files.get(ROOT + path);
        if (bytes == null) {
            throw new IOException("no such file in the pack");
        }
        return new ByteArrayInputStream(bytes);
    }
}
