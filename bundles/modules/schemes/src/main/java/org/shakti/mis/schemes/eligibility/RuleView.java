package org.shakti.mis.schemes.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.schemes.rules.CriterionText;
import org.shakti.mis.schemes.rules.Operator;
import org.shakti.mis.schemes.rules.Rule;

/**
 * A criterion with everything that is needed to judge it, in one language.
 *
 * @param id its id
 * @param fact name of the fact; {@code null} for a group
 * @param op how it is compared; {@code null} for a group
 * @param value what with: one value, or a list for {@code between} and {@code in}; {@code null} for a group
 * @param all all of these must hold
 * @param any one of these must hold, unless there are none
 * @param none none of these may hold
 * @param text the criterion as it must be
 * @param note what people should know
 * @param verification how sure it is
 * @param source where it comes from
 * @param sourceUrl address of the source
 */
public record RuleView(
        String id,
        @Nullable String fact,
        @Nullable String op,
        @Nullable Object value,
        List<RuleView> all,
        List<RuleView> any,
        List<RuleView> none,
        String text,
        String note,
        String verification,
        String source,
        String sourceUrl) {
    static RuleView of(Rule rule, String part, CriterionText texts, String language) {
        Rule.@Nullable Leaf leaf = rule instanceof Rule.Leaf one ? one : null;
        Rule.@Nullable Group group = rule instanceof Rule.Group one ? one : null;
        return new RuleView(
                rule.id(),
                leaf == null ? null : leaf.fact().name(),
                leaf == null ? null : leaf.op().sign(),
                leaf == null ? null : value(leaf),
                group == null ? List.of() : parts(group.all(), "all", texts, language),
                group == null ? List.of() : parts(group.any(), "any", texts, language),
                group == null ? List.of() : parts(group.none(), "none", texts, language),
                texts.of(rule, !part.equals("none")),
                rule.note().in(language),
                rule.origin().verification(),
                rule.origin().source(),
                rule.origin().url());
    }

    private static List<RuleView> parts(List<Rule> rules, String part, CriterionText texts, String language) {
        return rules.stream().map(rule -> of(rule, part, texts, language)).toList();
    }

    private static Object value(Rule.Leaf leaf) {
        boolean list = leaf.op() == Operator.BETWEEN || leaf.op() == Operator.IN;
        List<Object> values = leaf.values().stream().map(RuleView::plain).toList();
        return list ? values : values.get(0);
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal || value instanceof Boolean ? value : value.toString();
    }
}
