package org.shakti.mis.platform.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies in the folder of the instance and in the mirror; a file is read again only when it has changed. */
final class PackFolders {
    private static final Logger LOG = LoggerFactory.getLogger(PackFolders.class);
    private static final int MOST = 500;

    private final PackInspection inspection;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    PackFolders(PackInspection inspection) {
        this.inspection = inspection;
    }

    /** Returns the packs of a folder, and the files that are none. */
    Contents in(Path folder, FoundPack.Origin origin) {
        Contents contents = new Contents(new ArrayList<>(), new ArrayList<>());
        if (!Files.isDirectory(folder)) {
            return contents;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches(".*\\.(jar|shakti)"))
                    .sorted()
                    .limit(MOST)
                    .forEach(file -> look(file, origin, contents));
        } catch (IOException e) {
            LOG.warn("The folder of packs ({}) cannot be read", origin.wireName(), e);
        }
        return contents;
    }

    private void look(Path file, FoundPack.Origin origin, Contents contents) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String mark = now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
            Known before = known.get(file);
            Known there = before != null && before.mark.equals(mark) ? before : read(file, origin, mark);
            known.put(file, there);
            there.pack.ifPresent(contents.packs::add);
            if (there.pack.isEmpty()) {
                contents.none.add(new NoPack(String.valueOf(file.getFileName()), there.why));
            }
        } catch (IOException e) {
            LOG.warn("A file in the folder of packs cannot be read", e);
        }
    }

    private Known read(Path file, FoundPack.Origin origin, String mark) {
        try {
            return new Known(mark, Optional.of(inspection.of(file, origin)), "");
        } catch (BadPackException e) {
            return new Known(mark, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Forgets what was read, because other keys may be trusted now. */
    void forget() {
        known.clear();
    }

    /**
     * What lies in a folder.
     *
     * @param packs packs
     * @param none files that are none
     */
    record Contents(List<FoundPack> packs, List<NoPack> none) {}

    /**
     * A file that is no pack.
     *
     * @param file its name
     * @param why what is wrong with it
     */
    public record NoPack(String file, String why) {}

    private record Known(String mark, Optional<FoundPack> pack, String why) {}
}
