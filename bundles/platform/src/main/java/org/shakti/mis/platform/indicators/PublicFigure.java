package org.shakti.mis.platform.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.shakti.mis.api.definition.Indicator;

/**
 * A number with its parts as everybody may know them.
 *
 * @param indicator what was counted
 * @param value the number; absent when what it is made of is not there; of a median how many records it is made of
 * @param days the median, for one that may be told
 * @param parts its parts, or its bands for a number by age, by their ids
 * @param of the number that it is a share of, when that is counted
 * @param table the number by the field that its definition names
 */
public record PublicFigure(
        Indicator indicator,
        Optional<Told> value,
        OptionalLong days,
        List<Part> parts,
        Optional<Told> of,
        Optional<List<Slice>> table) {
    /** Copies the lists. */
    public PublicFigure {
        parts = List.copyOf(parts);
        table = table.map(List::copyOf);
    }

    /** Tells whether this is a median of days. */
    public boolean median() {
        return Measure.of(indicator).median();
    }

    /** A part of a number by its id. */
    public record Part(String id, Optional<Told> value) {}

    /**
     * A number for one value of a dimension.
     *
     * @param key the value
     * @param value the number; of a median how many records it is made of
     * @param days the median, for one that may be told
     * @param of the number that it is a share of, when that is counted
     */
    public record Slice(String key, Told value, OptionalLong days, Optional<Told> of) {
        Slice(String key, Told value) {
            this(key, value, OptionalLong.empty(), Optional.empty());
        }
    }
}
