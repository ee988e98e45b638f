package org.shakti.mis.platform.definitions;

import java.util.function.BiPredicate;

/** Makes what each district sees of the definitions. */
@FunctionalInterface
public interface DistrictViews {
    /**
     * Leaves overlays of districts out of what these see while they are switched off there.
     *
     * @param off tells of a pack and a district whether that is so; asked at every answer, from many threads
     */
    void without(BiPredicate<String, String> off);
}
