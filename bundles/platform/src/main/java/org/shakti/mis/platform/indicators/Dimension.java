package org.shakti.mis.platform.indicators;

import java.util.Locale;
import java.util.Optional;

/** By what a number can be split. */
public enum Dimension {
    /** By the district of the root. */
    DISTRICT,
    /** By the block of the root. */
    BLOCK,
    /** By the account that the root is assigned to. */
    OWNER,
    /** By the month of what made the root count; a root may count in several. */
    MONTH;

    /** Returns the dimension of a name. */
    public static Optional<Dimension> of(String name) {
        for (Dimension dimension : values()) {
            if (dimension.wireName().equals(name)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    /** Returns the name that requests use. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
