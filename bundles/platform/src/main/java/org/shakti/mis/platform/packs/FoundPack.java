package org.shakti.mis.platform.packs;

import java.nio.file.Path;
import java.util.Locale;
import org.shakti.mis.api.definition.Pack;

/**
 * A pack that lies in a folder.
 *
 * @param file where
 * @param origin which folder that is
 * @param pack what it says of itself
 * @param signed who vouches for it
 * @param java there is Java in it
 * @param sum hash over all its files
 */
public record FoundPack(Path file, Origin origin, Pack pack, Signed signed, boolean java, String sum) {
    /** Where a pack comes from. */
    public enum Origin {
        /** The folder {@code packs} of the instance. */
        LOCAL,
        /** The mirror that is configured, such as a stick. */
        MIRROR,
        /** Installed before, and kept to go back to. */
        KEPT;

        /** Returns the stable name that answers use. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
