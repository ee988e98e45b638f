package org.shakti.mis.platform.indicators;

import java.util.Optional;
import org.shakti.mis.api.definition.Indicator;

/**
 * One number to count.
 *
 * @param indicator the indicator
 * @param part one of its parts; the indicator as a whole when absent
 */
record Counted(Indicator indicator, Optional<String> part) {
    static Counted whole(Indicator indicator) {
        return new Counted(indicator, Optional.empty());
    }
}
