package org.shakti.mis.platform.web.assets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files of the web app of this version and of the one before on the disk, so that a page that was open during
 * an update still finds its parts. What cannot be kept is not served, and hinders nothing.
 */
final class FormerApps {
    private static final Logger LOG = LoggerFactory.getLogger(FormerApps.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{12}");
    private static final String ENDING = ".zip";
    private static final int KEPT = 2;

    private final Path folder;
    private @Nullable WebFiles read;

    FormerApps(Path folder) {
        this.folder = folder;
    }

    /** Keeps the files of the running version for the time after the next update. */
    void keep(String hash, SortedMap<String, byte[]> files) {
        Path kept = folder.resolve(hash + ENDING);
        try {
            if (Files.exists(kept)) {
                return;
            }
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(hash + ".new");
            write(unfinished, files);
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
            dropOthers(kept);
        } catch (IOException e) {
            LOG.warn("This version of the web app cannot be kept for pages that stay open during the next update", e);
        }
    }

    /** Returns a former version by its name; the last one asked for stays in memory. */
    synchronized WebFiles find(String hash) {
        WebFiles known = read;
        if (known != null && known.base().endsWith("/" + hash)) {
            return known;
        }
        Path kept = folder.resolve(hash + ENDING);
        if (!NAME.matcher(hash).matches() || !Files.isRegularFile(kept)) {
            return WebFiles.NONE;
        }
        try {
            WebFiles found = PackedFiles.ofApp(unpacked(kept));
            // Somebody may have changed the copy: only what still has its own name is served.
            read = found.base().endsWith("/" + hash) ? found : WebFiles.NONE;
            return read;
        } catch (IOException e) {
            LOG.warn("The former version {} of the web app cannot be read", hash, e);
            return WebFiles.NONE;
        }
    }

    private static void write(Path file, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }

    private static SortedMap<String, byte[]> unpacked(Path file) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private void dropOthers(Path newest) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(one -> !one.equals(newest) && one.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(FormerApps::age).reversed())
                    .toList();
        }
        for (Path old : others.subList(Math.min(KEPT - 1, others.size()), others.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long age(Path file) {
        return file.toFile().lastModified();
    }
}
