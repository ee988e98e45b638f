package org.shakti.mis.schemes.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.schemes.rules.FactRow;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.Slots;
import org.shakti.mis.schemes.rules.Truth;

/** Runs the tests of a pack and says, for each that fails, what was expected and what came out. */
final class SampleRun {
    private final Slots slots;
    private final Faults faults;

    SampleRun(Slots slots, Faults faults) {
        this.slots = slots;
        this.faults = faults;
    }

    void run(SchemeProgram program, List<SampleTest> tests) {
        for (SampleTest test : tests) {
            FactRow row = slots.row(test.facts(), test.asOf());
            Judgement judgement = program.judge(row, test.asOf());
            boolean byProgram = judgement.version().map(SchemeVersion::program).orElse(false);
            if (!byProgram) {
                List<String> wrong = wrong(test, judgement);
                days(test, program.scheme()).ifPresent(wrong::add);
                if (!wrong.isEmpty()) {
                    faults.add(
                            test.at(),
                            test.name(),
                            program.scheme().code() + " for the sample person \"" + test.name() + "\" as of "
                                    + test.asOf() + ": " + String.join("; ", wrong));
                }
            }
        }
    }

    private static List<String> wrong(SampleTest test, Judgement judgement) {
        List<String> wrong = new ArrayList<>();
        Verdict verdict = judgement.verdict();
        if (!test.expect().equals(verdict.word())) {
            wrong.add(test.expect() + ", but it came out as " + verdict.word() + why(judgement));
        } else if (test.capped() != judgement.confirm()) {
            wrong.add(
                    judgement.confirm()
                            ? "capped: true, because all criteria hold and the status allows no sure yes"
                            : "a yes that only the status turns into unknown, but criteria are open" + why(judgement));
        }
        compare("missing", test.missing(), new TreeSet<>(judgement.missing())).ifPresent(wrong::add);
        compare("benefits", test.benefits(), given(judgement)).ifPresent(wrong::add);
        because(test, judgement).ifPresent(wrong::add);
        test.amounts().forEach((id, rupees) -> amount(id, rupees, judgement).ifPresent(wrong::add));
        return wrong;
    }

    /** Compares numbers, not how they are written: 500 and 500.00 are one sum. */
    private static Optional<String> amount(String id, BigDecimal rupees, Judgement judgement) {
        Optional<Judgement.Given> given = judgement.benefits().stream()
                .filter(one -> one.benefit().id().equals(id))
                .filter(one -> one.met() == Truth.TRUE)
                .findFirst();
        Optional<BigDecimal> came = given.flatMap(one -> one.benefit().amount());
        if (came.filter(sum -> sum.compareTo(rupees) == 0).isPresent()) {
            return Optional.empty();
        }
        String words = given.isEmpty()
                ? "is not given"
                : came.map(sum -> "came out as " + sum.toPlainString()).orElse("has no amount");
        return Optional.of("amount " + rupees.toPlainString() + " of " + id + ", but it " + words);
    }

    private static Optional<String> days(SampleTest test, Scheme scheme) {
        Optional<Integer> limit = scheme.way().timeLimit().flatMap(Scheme.TimeLimit::days);
        return test.days()
                .filter(days -> !limit.equals(Optional.of(days)))
                .map(days -> "a time limit of " + days + " days, but it "
                        + limit.map(came -> "came out as " + came).orElse("has none"));
    }

    private static Optional<String> compare(String what, Optional<Set<String>> expected, Set<String> came) {
        return expected.filter(set -> !set.equals(came)).map(set -> what + " " + set + ", but it came out as " + came);
    }

    private static Set<String> given(Judgement judgement) {
        Set<String> ids = new TreeSet<>();
        judgement.benefits().stream()
                .filter(given -> given.met() == Truth.TRUE)
                .forEach(given -> ids.add(given.benefit().id()));
        return ids;
    }

    /** Criterion that decide: for a no those that are not fulfilled, for a yes those that are. */
    private static Optional<String> because(SampleTest test, Judgement judgement) {
        if (test.because().isEmpty()) {
            return Optional.empty();
        }
        Set<String> deciding = new LinkedHashSet<>();
        Truth wanted = judgement.verdict() == Verdict.NOT_ELIGIBLE ? Truth.FALSE : Truth.TRUE;
        Criterion.of(judgement).stream()
                .flatMap(Criterion::withParts)
                .filter(criterion -> criterion.met() == wanted)
                .map(Criterion::rule)
                .map(Rule::id)
                .forEach(deciding::add);
        return deciding.containsAll(test.because().get())
                ? Optional.empty()
                : Optional.of("because " + test.because().get() + ", but what decides is " + deciding);
    }

    private static String why(Judgement judgement) {
        if (judgement.version().isEmpty()) {
            return " (no version had begun)";
        }
        if (judgement.verdict() == Verdict.UNKNOWN) {
            return judgement.confirm() ? " (all criteria hold)" : " (missing " + judgement.missing() + ")";
        }
        List<String> unmet = Criterion.of(judgement).stream()
                .filter(criterion -> criterion.met() == Truth.FALSE)
                .map(criterion -> criterion.rule().id())
                .toList();
        return unmet.isEmpty() ? "" : " (because " + unmet + ")";
    }
}
