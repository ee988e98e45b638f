package org.shakti.mis.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of packs. */
public final class Packs {
    private Packs() {}

    /** Copies a pack, with one text in one of its files written differently. */
    public static void copyWith(Path pack, Path copy, String file, String text, String otherwise) throws IOException {
        try (var all = Files.walk(pack)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = pack.relativize(each).toString();
                String content = Files.readString(each);
                Path target = copy.resolve(name);
                Files.createDirectories(target.getParent());
                Files.writeString(target, name.equals(file) ? content.replace(text, otherwise) : content);
            }
        }
    }
}
