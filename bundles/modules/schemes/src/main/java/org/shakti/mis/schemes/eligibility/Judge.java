package org.shakti.mis.schemes.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.entitlement.Finding;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.schemes.definitions.Criterion;
import org.shakti.mis.schemes.definitions.Judgement;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeProgram;
import org.shakti.mis.schemes.definitions.SchemeVersion;
import org.shakti.mis.schemes.rules.CriterionText;
import org.shakti.mis.schemes.rules.Derivation;
import org.shakti.mis.schemes.rules.FactRow;
import org.shakti.mis.schemes.rules.Truth;

/** Holds one person against schemes and says why, in one language. For one question. */
final class Judge {
    private final SchemeBook book;
    private final Programs rules;
    private final CriterionText texts;
    private final String language;

    Judge(SchemeBook book, Programs rules, CriterionText texts, String language) {
        this.book = book;
        this.rules = rules;
        this.texts = texts;
        this.language = language;
    }

    /** Returns what came out for each scheme: likely first, then what needs least more, then what is not for now. */
    List<Result> results(List<SchemeProgram> programs, Map<String, FactValue> facts, LocalDate asOf) {
        FactRow row = book.row(facts, asOf);
        return programs.stream()
                .map(program -> result(program.judge(row, asOf), facts, asOf))
                .sorted(Comparator.comparingInt(Result::rank))
                .toList();
    }

    private Result result(Judgement judgement, Map<String, FactValue> facts, LocalDate asOf) {
        List<BenefitView> benefits = judgement.benefits().stream()
                .filter(given -> given.met() != Truth.FALSE)
                .map(given -> BenefitView.of(given, texts, language))
                .toList();
        if (judgement.version().map(SchemeVersion::program).orElse(false)) {
            return rules.ask(judgement.scheme().code(), known(facts, asOf), asOf)
                    .map(finding -> found(judgement, finding, benefits))
                    .orElseGet(() ->
                            new Result(judgement.scheme(), Verdict.UNKNOWN, true, List.of(), List.of(), benefits));
        }
        return new Result(
                judgement.scheme(),
                judgement.verdict(),
                judgement.confirm(),
                judgement.missing(),
                why(judgement),
                benefits);
    }

    private Result found(Judgement judgement, Finding finding, List<BenefitView> benefits) {
        boolean confirm =
                finding.verdict() == Verdict.ELIGIBLE && judgement.scheme().capped();
        return new Result(
                judgement.scheme(),
                confirm ? Verdict.UNKNOWN : finding.verdict(),
                confirm,
                finding.verdict() == Verdict.UNKNOWN ? finding.missing() : List.of(),
                finding.reasons().stream()
                        .map(reason -> Reason.of(reason, language))
                        .toList(),
                benefits);
    }

    private List<Reason> why(Judgement judgement) {
        if (judgement.version().isEmpty()) {
            String first = judgement
                    .scheme()
                    .versions()
                    .get(0)
                    .from()
                    .map(day -> CriterionText.day(day, language))
                    .orElse("");
            return List.of(Reason.notBegun(first, language));
        }
        return Criterion.of(judgement).stream()
                .map(criterion -> Reason.of(criterion, texts, language))
                .toList();
    }

    private Map<String, FactValue> known(Map<String, FactValue> facts, LocalDate asOf) {
        Map<String, FactValue> known = new HashMap<>();
        book.facts().forEach((name, fact) -> Optional.ofNullable(Derivation.value(fact, facts, asOf))
                .ifPresent(value -> known.put(name, value)));
        return known;
    }
}
