package org.shakti.mis.platform.indicators;

import org.shakti.mis.platform.indicators.suppression.Mark;

/**
 * What everybody may know of a number.
 *
 * @param value the number itself; only told when the mark says so
 * @param mark what is told of it
 * @param k the least number that may be told besides zero
 */
public record Told(long value, Mark mark, int k) {
    static final Told ZERO = new Told(0, Mark.TOLD, 0);

    /** Tells whether the number itself may be told. */
    public boolean open() {
        return mark == Mark.TOLD;
    }
}
