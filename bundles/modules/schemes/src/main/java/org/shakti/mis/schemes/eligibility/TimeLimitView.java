package org.shakti.mis.schemes.eligibility;

import org.jspecify.annotations.Nullable;
import org.shakti.mis.schemes.definitions.Scheme;

/**
 * Until when an application must be decided, in one language.
 *
 * @param text as the source says it
 * @param days how many units; {@code null} where the source does not plainly say
 * @param unit {@code day}, {@code working_day} or {@code month}; empty without a number
 * @param counts what is counted; empty without a number
 */
public record TimeLimitView(String text, @Nullable Integer days, String unit, String counts) {
    static @Nullable TimeLimitView of(Scheme scheme, String language) {
        return scheme.way()
                .timeLimit()
                .map(limit -> new TimeLimitView(
                        limit.text().in(language), limit.days().orElse(null), limit.unit(), limit.counts()))
                .orElse(null);
    }
}
