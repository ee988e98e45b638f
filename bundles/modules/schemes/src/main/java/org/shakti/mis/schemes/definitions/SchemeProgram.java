package org.shakti.mis.schemes.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.schemes.rules.FactRow;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Slots;
import org.shakti.mis.schemes.rules.Truth;

/** A scheme with its rules compiled: every version, and the conditions of every benefit. Immutable. */
public final class SchemeProgram {
    private final Scheme scheme;
    private final List<Compiled> versions;
    private final List<Gift> gifts;

    /** Compiles a scheme for people whose facts lie in the given slots. */
    public SchemeProgram(Scheme scheme, Slots slots) {
        this.scheme = scheme;
        this.versions = scheme.versions().stream()
                .map(version -> new Compiled(version, RuleProgram.of(version.criteria(), slots)))
                .toList();
        this.gifts = scheme.benefits().stream()
                .map(benefit -> new Gift(benefit, benefit.condition().map(rule -> RuleProgram.of(rule, slots))))
                .toList();
    }

    /** Returns the scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** Returns all rules of a scheme, for which slots are laid out. */
    static List<Rule> rules(Scheme scheme) {
        List<Rule> rules = new ArrayList<>();
        scheme.versions().forEach(version -> rules.add(version.criteria()));
        scheme.benefits().forEach(benefit -> benefit.condition().ifPresent(rules::add));
        return rules;
    }

    /** Judges one person as of a day. A version that a program judges comes out as not known. */
    public Judgement judge(FactRow row, LocalDate asOf) {
        Compiled version = at(asOf);
        if (version == null) {
            return new Judgement(scheme, Optional.empty(), Optional.empty(), Verdict.NOT_ELIGIBLE, false, List.of());
        }
        List<Judgement.Given> given = given(row, asOf);
        if (version.version().program()) {
            return new Judgement(
                    scheme, Optional.of(version.version()), Optional.empty(), Verdict.UNKNOWN, true, given);
        }
        RuleProgram.Outcome outcome = version.program().explain(row);
        Verdict verdict = verdict(outcome.truth());
        boolean confirm = verdict == Verdict.ELIGIBLE && scheme.capped();
        return new Judgement(
                scheme,
                Optional.of(version.version()),
                Optional.of(outcome),
                confirm ? Verdict.UNKNOWN : verdict,
                confirm,
                given);
    }

    /** Returns only the verdict, as fast as can be. */
    public Verdict verdict(FactRow row, LocalDate asOf) {
        Compiled version = at(asOf);
        if (version == null) {
            return Verdict.NOT_ELIGIBLE;
        }
        Verdict verdict = version.version().program()
                ? Verdict.UNKNOWN
                : verdict(version.program().judge(row));
        return verdict == Verdict.ELIGIBLE && scheme.capped() ? Verdict.UNKNOWN : verdict;
    }

    private @Nullable Compiled at(LocalDate day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).version().begun(day)) {
                return versions.get(i);
            }
        }
        return null;
    }

    private static Verdict verdict(Truth truth) {
        return switch (truth) {
            case TRUE -> Verdict.ELIGIBLE;
            case FALSE -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private List<Judgement.Given> given(FactRow row, LocalDate asOf) {
        List<Judgement.Given> given = new ArrayList<>();
        for (Gift gift : gifts) {
            if (gift.benefit().givenOn(asOf)) {
                Truth otherwise = gift.benefit().forWhom().texts().isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
                Truth met = gift.condition()
                        .map(rule -> rule.judge(row).and(otherwise))
                        .orElse(otherwise);
                given.add(new Judgement.Given(gift.benefit(), met));
            }
        }
        return given;
    }

    private record Compiled(SchemeVersion version, RuleProgram program) {}

    private record Gift(Benefit benefit, Optional<RuleProgram> condition) {}
}
