package org.shakti.mis.schemes.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.schemes.definitions.Benefit;
import org.shakti.mis.schemes.definitions.Scheme;
import org.shakti.mis.schemes.definitions.SchemeVersion;
import org.shakti.mis.schemes.rules.CriterionText;

/** What a scheme says of itself, in one language: every answer about it is made of the same keys. */
final class SchemeWords {
    private final CriterionText texts;
    private final String language;

    SchemeWords(CriterionText texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** The scheme in a list: what it is, how alive and how sure; {@code state} is that of a state's scheme only. */
    Map<String, @Nullable Object> brief(Scheme scheme, List<?> benefits) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("scheme", scheme.code());
        words.put("name", scheme.about().name().in(language));
        words.put("status", scheme.about().status());
        words.put("level", scheme.about().level());
        words.put("state", scheme.about().state().orElse(null));
        words.put("group", scheme.about().group());
        words.put("department", scheme.about().department().in(language));
        words.put("departmentLanguage", scheme.about().department().has(language) ? language : Labels.BASE);
        words.put("capped", scheme.capped());
        words.put("benefits", benefits);
        words.put("verification", scheme.origin().verification());
        words.put("pack", scheme.pack());
        words.put("version", scheme.packVersion());
        return words;
    }

    /** All but its rules: also papers, offices, the time for an answer and where all of it comes from. */
    Map<String, @Nullable Object> whole(Scheme scheme, List<?> benefits) {
        Map<String, @Nullable Object> words = brief(scheme, benefits);
        words.put("documents", scheme.way().documents());
        words.put("applyTo", scheme.way().applyTo());
        words.put("officeNote", scheme.way().officeNote().in(language));
        words.put("timeLimit", TimeLimitView.of(scheme, language));
        words.put("ladder", scheme.way().ladder());
        words.put("note", scheme.about().note().in(language));
        words.put("source", scheme.origin().source());
        words.put("sourceUrl", scheme.origin().url());
        words.put("checkedOn", scheme.checkedOn().orElse(null)); // none is ever made up
        return words;
    }

    /** Everything: every version of its rules, the oldest first, and all that it ever gave. */
    Map<String, @Nullable Object> withRules(Scheme scheme) {
        Map<String, @Nullable Object> words =
                whole(scheme, scheme.benefits().stream().map(this::benefit).toList());
        words.put("versions", scheme.versions().stream().map(this::version).toList());
        return words;
    }

    private Map<String, @Nullable Object> version(SchemeVersion version) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("from", version.from().orElse(null));
        words.put("program", version.program()); // a module's Java says it; then there are no criteria here
        words.put(
                "begins",
                version.from()
                        .map(day -> Reason.notBegun(CriterionText.day(day, language), language)
                                .text())
                        .orElse(""));
        words.put("criteria", RuleView.of(version.criteria(), "all", texts, language));
        return words;
    }

    /** Something that it gives, and to whom as a rule; without one it is given to all who are entitled. */
    private Map<String, @Nullable Object> benefit(Benefit benefit) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("benefit", BenefitView.of(benefit, null, texts, language));
        words.put(
                "condition",
                benefit.condition()
                        .map(rule -> RuleView.of(rule, "all", texts, language))
                        .orElse(null));
        words.put("inWords", !benefit.forWhom().texts().isEmpty());
        return words;
    }
}
