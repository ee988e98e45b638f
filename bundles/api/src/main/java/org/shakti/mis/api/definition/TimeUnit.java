package org.shakti.mis.api.definition;

/** How a clock counts. */
public enum TimeUnit {
    /** Days of the calendar. */
    DAY,
    /** Days without Sundays and listed holidays. */
    WORKING_DAY,
    /** Months of the calendar. */
    MONTH,
    /** Years of the calendar. */
    YEAR
}
