package org.shakti.mis.api.definition;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The limits of one field; each is optional.
 *
 * @param least smallest allowed number (money: paise)
 * @param most largest allowed number (money: paise)
 * @param pattern regular expression that the whole text must match
 * @param longest greatest number of characters (Unicode code points)
 * @param notInFuture the date may not lie after today
 */
public record Bounds(
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<String> pattern,
        Optional<Integer> longest,
        boolean notInFuture) {
    /** No limit at all. */
    public static final Bounds NONE =
            new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
