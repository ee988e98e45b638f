package org.shakti.mis.schemes.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.schemes.definitions.Scheme;

/**
 * One scheme and one person, in one language.
 *
 * @param scheme code of the scheme
 * @param name its name
 * @param status how alive the scheme is
 * @param level {@code STATE} or {@code CENTRAL}
 * @param state LGD code of its state; {@code null} for a scheme of the union
 * @param verdict {@code eligible}, {@code not-eligible} or {@code unknown}
 * @param confirm whether only the office can say: all criteria hold, but the status allows no sure yes
 * @param missing facts that could decide it
 * @param why every criterion
 * @param benefits what is given on the day to people like this one
 * @param documents codes of the papers that are asked for
 * @param applyTo codes of the offices that take applications
 * @param officeNote what people should know about the office
 * @param timeLimit until when it must be decided; {@code null} when nothing is known
 * @param ladder code of the ladder to climb when nobody answers
 * @param note what people should know
 * @param source where the description comes from
 * @param sourceUrl address of the source
 * @param verification how sure the description is
 * @param pack id of the pack
 * @param version version of the pack
 */
public record Result(
        String scheme,
        String name,
        String status,
        String level,
        @Nullable String state,
        String verdict,
        boolean confirm,
        List<String> missing,
        List<Reason> why,
        List<BenefitView> benefits,
        List<String> documents,
        List<String> applyTo,
        String officeNote,
        @Nullable TimeLimitView timeLimit,
        String ladder,
        String note,
        String source,
        String sourceUrl,
        String verification,
        String pack,
        String version) {
    /** What came out, to be put beside what a scheme says of itself. */
    record Outcome(
            Verdict verdict, boolean confirm, List<String> missing, List<Reason> why, List<BenefitView> benefits) {
        /** Likely first, then what needs least more, then what is not for now. */
        int rank() {
            return switch (verdict) {
                case ELIGIBLE -> 0;
                case UNKNOWN -> 1 + missing.size();
                case NOT_ELIGIBLE -> Integer.MAX_VALUE;
            };
        }
    }

    static Result of(Scheme scheme, Outcome outcome, String language) {
        return new Result(
                scheme.code(),
                scheme.about().name().in(language),
                scheme.about().status(),
                scheme.about().level(),
                scheme.about().state().orElse(null),
                outcome.verdict().word(),
                outcome.confirm(),
                outcome.missing(),
                outcome.why(),
                outcome.benefits(),
                scheme.way().documents(),
                scheme.way().applyTo(),
                scheme.way().officeNote().in(language),
                TimeLimitView.of(scheme, language),
                scheme.way().ladder(),
                scheme.about().note().in(language),
                scheme.origin().source(),
                scheme.origin().url(),
                scheme.origin().verification(),
                scheme.pack(),
                scheme.packVersion());
    }
}
