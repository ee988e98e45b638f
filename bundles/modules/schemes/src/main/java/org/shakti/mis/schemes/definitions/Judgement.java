package org.shakti.mis.schemes.definitions;

import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Truth;

/**
 * What came out for one person and one scheme.
 *
 * @param scheme the scheme
 * @param version the version that held on the day; absent when the first had not begun
 * @param outcome every criterion; absent without a version, and for a version that a program judges
 * @param verdict the verdict, with the cap on unsure schemes
 * @param confirm whether all criteria hold and only the office can say whether the scheme does
 * @param benefits what was given on the day, and whether to this person
 */
public record Judgement(
        Scheme scheme,
        Optional<SchemeVersion> version,
        Optional<RuleProgram.Outcome> outcome,
        Verdict verdict,
        boolean confirm,
        List<Given> benefits) {
    /** Copies the list. */
    public Judgement {
        benefits = List.copyOf(benefits);
    }

    /** Returns the facts that could decide it. */
    public List<String> missing() {
        return verdict == Verdict.UNKNOWN
                ? outcome.map(RuleProgram.Outcome::missing).orElse(List.of())
                : List.of();
    }

    /** A benefit and whether the person would get it. */
    public record Given(Benefit benefit, Truth met) {}
}
