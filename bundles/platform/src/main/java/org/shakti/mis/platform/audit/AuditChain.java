package org.shakti.mis.platform.audit;

import java.util.Optional;

/** Tells whether the audit log is whole. */
public interface AuditChain {
    /** Recomputes the whole chain. */
    Verification verify();

    /**
     * What was found.
     *
     * @param whole nothing that was sealed has been changed, added or taken away
     * @param rows rows that were looked at
     * @param seals seals that were looked at
     * @param unsealed rows that are newer than the last seal
     * @param head hash of the last seal: written down elsewhere, it proves later that nothing was cut off
     * @param firstBroken position of the first seal that does not fit
     */
    record Verification(boolean whole, long rows, long seals, long unsealed, String head, Optional<Long> firstBroken) {}
}
