package org.shakti.mis.platform.packs;

import java.nio.file.Path;
import java.util.Optional;

/** Desks for packs in tests of other rooms. */
public final class Desks {
    private Desks() {}

    /** Returns a desk whose packs lie in {@code packs} of a folder and whose trusted keys in {@code trusted}. */
    public static PackDesk in(Path folder) {
        return new PackDesk(
                folder.resolve("packs"),
                folder.resolve("trusted"),
                new PackDesk.Settings(Optional.of(folder.resolve("stick")), true));
    }
}
