package org.shakti.mis.schemes.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.schemes.definitions.Scheme;

/**
 * One scheme and one person, in one language.
 *
 * @param scheme the scheme
 * @param outcome whether she is entitled
 * @param confirm whether only the office can say: all criteria hold, but the status allows no sure yes
 * @param missing facts that could decide it
 * @param why every criterion
 * @param benefits what is given on the day to people like this one
 */
record Result(
        Scheme scheme,
        Verdict outcome,
        boolean confirm,
        List<String> missing,
        List<Reason> why,
        List<BenefitView> benefits) {
    String verdict() {
        return outcome.word();
    }

    /** Likely first, then what needs least more, then what is not for now. */
    int rank() {
        return switch (outcome) {
            case ELIGIBLE -> 0;
            case UNKNOWN -> 1 + missing.size();
            case NOT_ELIGIBLE -> Integer.MAX_VALUE;
        };
    }

    /** The scheme, with what came out beside what it says of itself. */
    Map<String, @Nullable Object> words(SchemeWords words) {
        Map<String, @Nullable Object> told = words.whole(scheme, benefits);
        told.put("verdict", verdict());
        told.put("confirm", confirm);
        told.put("missing", missing);
        told.put("why", why);
        return told;
    }
}
