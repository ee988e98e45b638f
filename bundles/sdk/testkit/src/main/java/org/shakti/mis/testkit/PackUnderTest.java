package org.shakti.mis.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.platform.definitions.PackCheck;

/**
 * A pack in a folder, judged as a server would judge it, beside the packs of an unpacked archive that it needs. Tests that
 * stand in the pack are run by the readers of those modules.
 */
public final class PackUnderTest {
    private final Path folder;
    private final Archive archive;

    private PackUnderTest(Path folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /** Takes the pack in a folder; the archive is the one that the system property {@code shakti.home} names. */
    public static PackUnderTest in(Path folder) {
        return new PackUnderTest(folder, Archive.ofTheBuild());
    }

    /** Takes the pack in a folder beside another archive. */
    public static PackUnderTest in(Path folder, Archive archive) {
        return new PackUnderTest(folder, archive);
    }

    /** Returns everything that is wrong with the pack, its own tests included; nothing when it would be installed. */
    public List<Refusal> refusals() {
        return PackCheck.refusals(folder, archive.needed(folder), archive.readers());
    }

    /** Returns the definitions as they would be with the pack. */
    public Catalogue catalogue() {
        List<Path> all = new ArrayList<>(archive.needed(folder));
        all.add(folder);
        return PackCheck.catalogues(all, archive.readers()).current();
    }
}
