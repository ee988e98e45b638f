package org.shakti.mis.platform.indicators;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place of which numbers are told to everybody, and whose records are counted there.
 *
 * @param organisation who keeps the records; empty for all
 * @param district the district; empty for all
 * @param block the block of the district; empty for all
 */
record Area(String organisation, String district, String block) {
    /** Where a record has no block, it is counted under this one. */
    static final String NO_BLOCK = "-";

    static Area of(String organisation, String district) {
        return new Area(organisation, district, "");
    }

    /** This area and those around it, of the same organisation and of all. */
    List<Area> withThoseAround() {
        return Stream.of(organisation, "")
                .flatMap(who ->
                        Stream.of(new Area(who, district, block), new Area(who, district, ""), new Area(who, "", "")))
                .distinct()
                .toList();
    }

    Area ofAllOrganisations() {
        return new Area("", district, block);
    }
}
