package org.shakti.mis.platform.indicators;

import java.util.Optional;

/**
 * What is counted.
 *
 * @param period from when to when
 * @param district only this district
 * @param block only this block
 * @param owner only the caseload of this account
 */
public record Selection(Period period, Optional<String> district, Optional<String> block, Optional<String> owner) {
    /** Everything. */
    public static final Selection ALL =
            new Selection(Period.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
}
