package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.schemes.definitions.Scheme;
import org.shakti.mis.schemes.definitions.SchemeVersion;
import org.shakti.mis.schemes.rules.CriterionText;

/**
 * All that is known of a scheme, in one language: every version of its rules and everything that it ever gave.
 *
 * @param scheme its code
 * @param name its name
 * @param status how alive it is
 * @param level {@code STATE} or {@code CENTRAL}
 * @param state LGD code of its state; {@code null} for a scheme of the union
 * @param group what kind of help it is
 * @param department who runs it
 * @param capped whether it is so unsure that no sure yes may be shown
 * @param versions its rules over time, the oldest first
 * @param benefits what it gives over time
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
public record SchemeView(
        String scheme,
        String name,
        String status,
        String level,
        @Nullable String state,
        String group,
        String department,
        boolean capped,
        List<Version> versions,
        List<BenefitRule> benefits,
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
    /**
     * The rules from a day on.
     *
     * @param from first day; {@code null} for since ever
     * @param program whether a program of a module says it; then there are no criteria here
     * @param begins words for a day before the first version
     * @param criteria who is entitled
     */
    public record Version(@Nullable LocalDate from, boolean program, String begins, RuleView criteria) {
        static Version of(SchemeVersion version, CriterionText texts, String language) {
            String begins = version.from()
                    .map(day -> Reason.notBegun(CriterionText.day(day, language), language)
                            .text())
                    .orElse("");
            return new Version(
                    version.from().orElse(null),
                    version.program(),
                    begins,
                    RuleView.of(version.criteria(), "all", texts, language));
        }
    }

    /** Something that it gives, and to whom as a rule; without one it is given to all who are entitled. */
    public record BenefitRule(BenefitView benefit, @Nullable RuleView condition, boolean inWords) {}

    static SchemeView of(Scheme scheme, CriterionText texts, String language) {
        return new SchemeView(
                scheme.code(),
                scheme.about().name().in(language),
                scheme.about().status(),
                scheme.about().level(),
                scheme.about().state().orElse(null),
                scheme.about().group(),
                scheme.about().department().in(language),
                scheme.capped(),
                scheme.versions().stream()
                        .map(version -> Version.of(version, texts, language))
                        .toList(),
                scheme.benefits().stream()
                        .map(benefit -> new BenefitRule(
                                BenefitView.of(benefit, null, texts, language),
                                benefit.condition()
                                        .map(rule -> RuleView.of(rule, "all", texts, language))
                                        .orElse(null),
                                !benefit.forWhom().texts().isEmpty()))
                        .toList(),
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
