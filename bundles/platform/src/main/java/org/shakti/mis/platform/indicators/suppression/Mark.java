package org.shakti.mis.platform.indicators.suppression;

/** What is told of a number. */
public enum Mark {
    /** The number itself. */
    TOLD,
    /** That it is not zero and smaller than the least that is told. */
    FEW,
    /** Nothing but that it is not zero: a small one could be worked out from it. Mostly it is large itself. */
    WITHHELD
}
