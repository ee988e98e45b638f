package org.shakti.mis.api.definition;

import java.math.BigDecimal;
import java.util.Optional;
import org.shakti.mis.api.condition.Condition;

/**
 * The limits of one field; each is optional.
 *
 * @param least smallest allowed number (money: paise)
 * @param most largest allowed number (money: paise)
 * @param pattern regular expression that the whole text must match
 * @param longest greatest number of characters (Unicode code points)
 * @param notInFuture the date may not lie after today
 * @param reference what a record must be like that the field refers to
 */
public record Bounds(
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<String> pattern,
        Optional<Integer> longest,
        boolean notInFuture,
        Optional<Reference> reference) {
    /** Makes limits that say nothing of a record referred to. */
    public Bounds(
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Optional<String> pattern,
            Optional<Integer> longest,
            boolean notInFuture) {
        this(least, most, pattern, longest, notInFuture, Optional.empty());
    }

    /** No limit at all. */
    public static final Bounds NONE =
            new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * What a record must be like that a field refers to, judged when the reference is set.
     *
     * @param sameRoot it hangs under the same root
     * @param where it fulfils this condition
     */
    public record Reference(boolean sameRoot, Optional<Condition> where) {}
}
