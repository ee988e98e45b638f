package org.shakti.mis.schemes.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says a criterion in plain words, as it must be: in the words of the pack, or else made from the fact, the comparison and
 * the value. Says nothing about any person.
 */
public final class CriterionText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final int ZERO_IN_BENGALI = 0x09E6;

    private final String language;
    private final CodeNames names;
    private final Map<String, String> words;

    /** Speaks one of {@code en}, {@code hi} and {@code bn}; English otherwise. */
    public CriterionText(String language, CodeNames names) {
        this.language = language;
        this.names = names;
        this.words = CriterionWords.in(language);
    }

    /**
     * Returns the words.
     *
     * @param rule the criterion
     * @param wanted whether it must hold; {@code false} for one of a {@code none} list
     */
    public String of(Rule rule, boolean wanted) {
        if (rule.why().has(language)) {
            return rule.why().in(language);
        }
        return rule instanceof Rule.Leaf leaf ? leaf(leaf, wanted) : group((Rule.Group) rule, wanted);
    }

    private String leaf(Rule.Leaf leaf, boolean wanted) {
        String label = leaf.fact().words().label().in(language);
        return label + ": " + (leaf.fact().type().ordered() ? ordered(leaf, wanted) : coded(leaf, wanted));
    }

    private String ordered(Rule.Leaf leaf, boolean wanted) {
        List<Object> values = leaf.values();
        String unit = word("unit." + leaf.fact().unit());
        String last = value(leaf.fact(), values.get(values.size() - 1)) + (unit.isEmpty() ? "" : " " + unit);
        String first = values.size() == 1 ? last : value(leaf.fact(), values.get(0));
        String sign = wanted ? leaf.op().sign() : leaf.op().opposite();
        String comparison =
                leaf.fact().type() == FactType.DATE ? words.getOrDefault("date." + sign, word(sign)) : word(sign);
        return digits(comparison.replace("{0}", first).replace("{1}", last), language);
    }

    private String coded(Rule.Leaf leaf, boolean wanted) {
        boolean positive = wanted != (leaf.op() == Operator.DIFFERENT);
        if (leaf.fact().type() == FactType.YES_NO) {
            return word(leaf.values().get(0).equals(positive) ? "yes" : "no");
        }
        String codes = leaf.values().stream()
                .map(code -> names.name(leaf.fact(), code.toString(), language))
                .collect(Collectors.joining(word("or")));
        return positive ? codes : word("not.in").replace("{0}", codes);
    }

    private String group(Rule.Group group, boolean wanted) {
        String all = joined(group.all(), "and", true);
        String any = joined(group.any(), "or", true);
        String none = joined(group.none(), "and", false);
        String whole = List.of(all, any, none).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> "(" + part + ")")
                .collect(Collectors.joining(word("and")));
        boolean single = whole.indexOf('(', 1) < 0;
        String text = single ? whole.substring(1, whole.length() - 1) : whole;
        return wanted ? text : word("not.in").replace("{0}", text);
    }

    private String joined(List<Rule> rules, String word, boolean wanted) {
        return rules.stream().map(rule -> of(rule, wanted)).collect(Collectors.joining(word(word)));
    }

    private String value(Fact fact, Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        String number = grouped(((BigDecimal) value).stripTrailingZeros().toPlainString());
        return fact.unit().equals("rupee") ? "₹" + number : number;
    }

    /** Returns a day as people write it in India. */
    public static String day(LocalDate day, String language) {
        return digits(DAY.format(day), language);
    }

    /** Bengali is written with digits of its own. */
    static String digits(String text, String language) {
        return language.equals("bn")
                ? text.codePoints()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + ZERO_IN_BENGALI : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    /** Groups digits as India does: 2,50,000. */
    static String grouped(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String rest = point < 0 ? "" : number.substring(point);
        int start = whole.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > start; at -= 2) {
            grouped.insert(at, ',');
        }
        return grouped + rest;
    }

    private String word(String key) {
        return words.getOrDefault(key, "");
    }
}
