package org.shakti.mis.schemes.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Truth;

/**
 * One criterion as people read it: in its list, with whether it is fulfilled. A criterion of a {@code none} list is
 * fulfilled when it does not hold.
 *
 * @param rule the criterion
 * @param part list in which it stands: {@code all}, {@code any} or {@code none}
 * @param met whether it is fulfilled
 * @param parts criteria inside it
 */
public record Criterion(Rule rule, String part, Truth met, List<Criterion> parts) {
    /** Returns the criteria of a judgement in the order of the pack; none when no rules were asked. */
    public static List<Criterion> of(Judgement judgement) {
        return judgement
                .outcome()
                .map(outcome ->
                        new Walk(outcome).parts((Rule.Group) outcome.rules().get(0)))
                .orElse(List.of());
    }

    /** Tells whether it must hold. */
    public boolean wanted() {
        return !part.equals("none");
    }

    /** Returns it and all that is inside it. */
    public Stream<Criterion> withParts() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Criterion::withParts));
    }

    /** Follows the order in which rules were compiled. */
    private static final class Walk {
        private final RuleProgram.Outcome outcome;
        private int next = 1;

        private Walk(RuleProgram.Outcome outcome) {
            this.outcome = outcome;
        }

        private List<Criterion> parts(Rule.Group group) {
            List<Criterion> parts = new ArrayList<>();
            group.all().forEach(rule -> parts.add(one(rule, "all")));
            group.any().forEach(rule -> parts.add(one(rule, "any")));
            group.none().forEach(rule -> parts.add(one(rule, "none")));
            return List.copyOf(parts);
        }

        private Criterion one(Rule rule, String part) {
            Truth truth = outcome.of(next++);
            List<Criterion> inside = rule instanceof Rule.Group group ? parts(group) : List.of();
            return new Criterion(rule, part, part.equals("none") ? truth.not() : truth, inside);
        }
    }
}
