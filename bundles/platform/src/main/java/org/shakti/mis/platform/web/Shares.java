package org.shakti.mis.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shares in percent, with one place. */
final class Shares {
    private static final int HUNDRED = 100;

    private Shares() {}

    static @Nullable BigDecimal percent(OptionalLong value, OptionalLong whole) {
        if (value.isEmpty() || whole.isEmpty() || whole.getAsLong() == 0) {
            return null;
        }
        return BigDecimal.valueOf(value.getAsLong() * HUNDRED)
                .divide(BigDecimal.valueOf(whole.getAsLong()), 1, RoundingMode.HALF_UP);
    }
}
