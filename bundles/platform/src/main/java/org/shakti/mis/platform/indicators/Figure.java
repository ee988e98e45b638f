package org.shakti.mis.platform.indicators;

import java.util.List;
import java.util.OptionalLong;
import org.shakti.mis.api.definition.Indicator;

/**
 * A number with its parts.
 *
 * @param indicator what was counted
 * @param value the number; absent when what it is made of is not there
 * @param parts its parts in the order of the definition
 * @param bands the number by age, for one that counts by age
 */
public record Figure(Indicator indicator, OptionalLong value, List<Share> parts, List<Aged> bands) {
    /** Copies the lists. */
    public Figure {
        parts = List.copyOf(parts);
        bands = List.copyOf(bands);
    }

    /** How many are of an age. */
    public record Aged(Indicator.Band band, long value) {}

    /** A part of a number. */
    public record Share(Indicator.Part part, OptionalLong value) {}

    /** A number for one value of a dimension; the value is empty where the root has none. */
    public record Slice(String key, long value) {}
}
