package org.shakti.mis.platform.indicators;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.definition.Indicator;

/**
 * A number with its parts as everybody may know them.
 *
 * @param indicator what was counted
 * @param value the number; absent when what it is made of is not there
 * @param parts its parts, or its bands for a number by age, by their ids
 * @param of the number that it is a share of, when that is counted
 */
public record PublicFigure(Indicator indicator, Optional<Told> value, List<Part> parts, Optional<Told> of) {
    /** Copies the list. */
    public PublicFigure {
        parts = List.copyOf(parts);
    }

    /** A part of a number by its id. */
    public record Part(String id, Optional<Told> value) {}

    /** A number in one place. */
    public record Slice(String key, Told value) {}
}
