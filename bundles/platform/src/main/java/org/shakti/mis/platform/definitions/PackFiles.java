package org.shakti.mis.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads the files of a pack into memory within fixed bounds: one byte more than allowed is never kept. */
final class PackFiles {
    /** Greatest size of a file of definitions. */
    static final int FILE_LIMIT = 1 << 20;
    /** Greatest size of a table of places. */
    static final int PLACES_LIMIT = 8 << 20;

    private static final int PACK_LIMIT = 32 << 20;
    private static final int FILES_LIMIT = 1000;

    private final PackSource source;
    private final Refusals refusals;
    private long total;

    PackFiles(PackSource source, Refusals refusals) {
        this.source = source;
        this.refusals = refusals;
    }

    /** Returns the paths of the pack; refuses a pack of too many files. */
    List<String> paths() {
        try {
            List<String> paths = source.paths();
            if (paths.size() > FILES_LIMIT) {
                refusals.add("", 0, "", "at most " + FILES_LIMIT + " files in a pack");
                return List.of();
            }
            return paths;
        } catch (IOException e) {
            refusals.add("", 0, "", "readable files (" + e.getClass().getSimpleName() + ")");
            return List.of();
        }
    }

    /** Returns the bytes of a file, or nothing after saying why it was refused. */
    Optional<byte[]> read(String path, int limit) {
        try (InputStream in = source.open(path)) {
            byte[] bytes = in.readNBytes(limit + 1);
            total += bytes.length;
            if (bytes.length > limit) {
                refusals.add(path, 0, "", "a file of at most " + (limit >> 20) + " MB");
                return Optional.empty();
            }
            if (total > PACK_LIMIT) {
                refusals.add(path, 0, "", "a pack of at most " + (PACK_LIMIT >> 20) + " MB");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            refusals.add(path, 0, "", "a readable file (" + e.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
    }
}
