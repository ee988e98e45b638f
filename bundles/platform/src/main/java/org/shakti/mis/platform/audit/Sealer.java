package org.shakti.mis.platform.audit;

/** Chains the rows of the audit log soon after they were committed. */
public interface Sealer {
    /** Tells that there are new rows; returns at once. */
    void wake();

    /** Seals all rows that are settled, now. */
    void seal();
}
