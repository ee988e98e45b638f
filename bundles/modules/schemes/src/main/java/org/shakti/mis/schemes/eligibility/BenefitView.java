package org.shakti.mis.schemes.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.schemes.definitions.Benefit;
import org.shakti.mis.schemes.definitions.Judgement;
import org.shakti.mis.schemes.rules.CriterionText;

/**
 * Something that a scheme gives, in one language.
 *
 * @param id its id
 * @param amount rupees; {@code null} when it is no money, or the sum is not stated
 * @param period per what; empty when it is not stated
 * @param from first day; {@code null} when it is not known
 * @param to last day; {@code null} while it is given
 * @param met whether the person would get it; {@code null} when that is not known, or nobody was asked about
 * @param forWhom to whom it is given, in words; empty when to all
 * @param note what people should know
 * @param verification how sure it is
 * @param source where it comes from
 * @param sourceUrl address of the source
 */
public record BenefitView(
        String id,
        @Nullable BigDecimal amount,
        String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean met,
        String forWhom,
        String note,
        String verification,
        String source,
        String sourceUrl) {
    static BenefitView of(Judgement.Given given, CriterionText texts, String language) {
        return of(given.benefit(), Reason.met(given.met()), texts, language);
    }

    static BenefitView of(Benefit benefit, @Nullable Boolean met, CriterionText texts, String language) {
        String words = benefit.forWhom().in(language);
        return new BenefitView(
                benefit.id(),
                benefit.amount().orElse(null),
                benefit.period(),
                benefit.from().orElse(null),
                benefit.to().orElse(null),
                met,
                words.isEmpty()
                        ? benefit.condition().map(rule -> texts.of(rule, true)).orElse("")
                        : words,
                benefit.note().in(language),
                benefit.origin().verification(),
                benefit.origin().source(),
                benefit.origin().url());
    }
}
