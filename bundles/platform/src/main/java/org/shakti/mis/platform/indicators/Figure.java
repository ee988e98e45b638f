package org.shakti.mis.platform.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.shakti.mis.api.definition.Indicator;

/**
 * A number with its parts.
 *
 * @param indicator what was counted
 * @param value the number; absent when what it is made of is not there, or when there are too few for a median
 * @param parts its parts in the order of the definition
 * @param bands the number by age, for one that counts by age
 * @param behind how many records a median is made of, or the number that this is a share of; absent for others
 * @param table the number by the field that its definition names
 */
public record Figure(
        Indicator indicator,
        OptionalLong value,
        List<Share> parts,
        List<Aged> bands,
        OptionalLong behind,
        Optional<List<Slice>> table) {
    /** Copies the lists. */
    public Figure {
        parts = List.copyOf(parts);
        bands = List.copyOf(bands);
        table = table.map(List::copyOf);
    }

    Figure(Indicator indicator, OptionalLong value, List<Share> parts, List<Aged> bands) {
        this(indicator, value, parts, bands, OptionalLong.empty(), Optional.empty());
    }

    Figure with(OptionalLong records, Optional<List<Slice>> slices) {
        return new Figure(indicator, value, parts, bands, records, slices);
    }

    /** Tells whether this is a median that has too few records behind it. */
    public boolean tooFew() {
        return median() && value.isEmpty() && behind.isPresent();
    }

    /** Tells whether this is a median of days. */
    public boolean median() {
        return Measure.of(indicator).median();
    }

    /** With fewer records there is no median. */
    public int least() {
        return Measure.of(indicator).least();
    }

    /** How many are of an age. */
    public record Aged(Indicator.Band band, long value) {}

    /** A part of a number. */
    public record Share(Indicator.Part part, OptionalLong value) {}

    /**
     * A number for one value of a dimension.
     *
     * @param key the value; empty where there is none
     * @param value the number; absent when there are too few for a median
     * @param behind how many records a median is made of, or the number that this is a share of; absent for others
     */
    public record Slice(String key, OptionalLong value, OptionalLong behind) {
        /** Makes a plain number. */
        public Slice(String key, long value) {
            this(key, OptionalLong.of(value), OptionalLong.empty());
        }
    }
}
