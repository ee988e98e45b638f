package org.shakti.mis.platform.indicators;

import java.util.Optional;
import org.shakti.mis.api.definition.Indicator;

/**
 * How a number is measured: distinct roots, or each record of a type below them, or the median of days between two of
 * its dates.
 *
 * @param each record type of which each record counts; distinct roots when absent
 * @param from date field from which the days are counted; no median when absent
 * @param to date field until which they are
 * @param least with fewer records there is no median
 * @param table field by which the number is shown as a table
 * @param shares each row of the table is told with its share of the number
 */
record Measure(
        Optional<String> each, Optional<String> from, String to, int least, Optional<String> table, boolean shares) {
    private static final int LEAST = 5;

    static Measure of(Indicator indicator) {
        return new Measure(
                attribute(indicator, "each"),
                attribute(indicator, "medianFrom"),
                attribute(indicator, "medianTo").orElse(""),
                attribute(indicator, "least").map(Integer::valueOf).orElse(LEAST),
                attribute(indicator, "table"),
                attribute(indicator, "tableShares").map(Boolean::valueOf).orElse(false));
    }

    private static Optional<String> attribute(Indicator indicator, String name) {
        return Optional.ofNullable(indicator.attributes().get(name));
    }

    boolean median() {
        return from.isPresent();
    }

    /** The column of the counted rows that tells what is counted once. */
    String key() {
        return each.isPresent() ? "u.record_id" : "u.id";
    }

    String type(Indicator indicator) {
        return each.orElse(indicator.root());
    }
}
