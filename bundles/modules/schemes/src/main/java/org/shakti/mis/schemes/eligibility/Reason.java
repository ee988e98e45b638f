package org.shakti.mis.schemes.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.entitlement.Finding;
import org.shakti.mis.schemes.definitions.Criterion;
import org.shakti.mis.schemes.rules.CriterionText;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.Truth;

/**
 * One criterion and whether it is fulfilled, in one language.
 *
 * @param criterion its id
 * @param met whether it is fulfilled; {@code null} when that is not known
 * @param text the criterion as it must be
 * @param part {@code all}: it must be fulfilled; {@code any}: one of these must be; {@code none}: it must not hold
 * @param fact name of the fact; empty for a group
 * @param verification how sure the criterion itself is
 * @param note what people should know
 * @param source where the criterion comes from
 * @param sourceUrl address of the source
 * @param parts criteria inside it
 */
public record Reason(
        String criterion,
        @Nullable Boolean met,
        String text,
        String part,
        String fact,
        String verification,
        String note,
        String source,
        String sourceUrl,
        List<Reason> parts) {
    static Reason of(Criterion criterion, CriterionText texts, String language) {
        Rule rule = criterion.rule();
        return new Reason(
                rule.id(),
                met(criterion.met()),
                texts.of(rule, criterion.wanted()),
                criterion.part(),
                rule instanceof Rule.Leaf leaf ? leaf.fact().name() : "",
                rule.origin().verification(),
                rule.note().in(language),
                rule.origin().source(),
                rule.origin().url(),
                criterion.parts().stream()
                        .map(part -> of(part, texts, language))
                        .toList());
    }

    static Reason of(Finding.Reason reason, String language) {
        return plain(
                reason.criterion(), reason.met().orElse(null), reason.text().in(language), reason.verification());
    }

    /** Tells that the rules of a scheme begin on a later day than the one asked for. */
    static Reason notBegun(String day, String language) {
        Labels from =
                new Labels(java.util.Map.of("en", "In force from {0}", "hi", "{0} से लागू", "bn", "{0} থেকে চালু"));
        return plain("in-force", false, from.in(language).replace("{0}", day), "");
    }

    static @Nullable Boolean met(Truth truth) {
        return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
    }

    private static Reason plain(String id, @Nullable Boolean met, String text, String verification) {
        return new Reason(id, met, text, "all", "", verification, "", "", "", List.of());
    }
}
