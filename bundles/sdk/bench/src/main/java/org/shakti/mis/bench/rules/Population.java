package org.shakti.mis.bench.rules;

import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shakti.mis.schemes.rules.FactRow;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Slots;
import org.shakti.mis.schemes.rules.Truth;

/** Many people held against all schemes on one core, and the two ways of saying them compared verdict by verdict. */
final class Population {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private final SampleFacts chance = new SampleFacts(2);
    private final List<SampleScheme> schemes;
    private final Slots slots;
    private final List<RuleProgram> programs;

    Population(int count) {
        schemes = SampleScheme.make(count, chance);
        List<Rule> rules = schemes.stream().<Rule>map(SampleScheme::criteria).toList();
        slots = new Slots(SampleFacts.registry().values(), rules);
        programs = rules.stream().map(rule -> RuleProgram.of(rule, slots)).toList();
    }

    /** Returns how many verdicts and criteria differ between the two for so many people. */
    long differences(int people) {
        Expressions language = new Expressions();
        List<List<Program>> parts = schemes.stream()
                .map(scheme ->
                        scheme.expressions().stream().map(language::compile).toList())
                .toList();
        List<Program> wholes = schemes.stream()
                .map(scheme -> language.compile(scheme.expression()))
                .toList();
        long differences = 0;
        for (int i = 0; i < people; i++) {
            var person = chance.person();
            FactRow row = slots.row(person, DAY);
            PartialVars known = Expressions.known(person);
            for (int scheme = 0; scheme < schemes.size(); scheme++) {
                RuleProgram.Outcome outcome = programs.get(scheme).explain(row);
                differences += outcome.truth() == Expressions.truth(wholes.get(scheme), known) ? 0 : 1;
                differences += partDifferences(outcome, parts.get(scheme), known);
            }
        }
        return differences;
    }

    /** Criteria stand in the order of compilation: the root, four leaves, a group and its three leaves, a leaf. */
    private static int partDifferences(RuleProgram.Outcome outcome, List<Program> parts, PartialVars known) {
        int[] places = {1, 2, 3, 4, 5, 9};
        int differences = 0;
        for (int i = 0; i < places.length; i++) {
            differences += outcome.of(places[i]) == Expressions.truth(parts.get(i), known) ? 0 : 1;
        }
        return differences;
    }

    /**
     * What judging many people took.
     *
     * @param people how many
     * @param loading processor seconds in which facts were made and laid out
     * @param judging processor seconds in which all were judged
     * @param wall seconds on the clock in which all were judged
     * @param verdicts how often each came out
     */
    record Taken(int people, double loading, double judging, double wall, Map<Truth, Long> verdicts) {}

    Taken judge(int people) {
        long loaded = cpu();
        List<FactRow> rows = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            rows.add(slots.row(chance.person(), DAY));
        }
        loaded = cpu() - loaded;
        count(rows.subList(0, Math.min(people, 20_000))); // warm
        long clock = System.nanoTime();
        long judged = cpu();
        Map<Truth, Long> verdicts = count(rows);
        return new Taken(people, loaded / 1e9, (cpu() - judged) / 1e9, (System.nanoTime() - clock) / 1e9, verdicts);
    }

    /** Returns the processor seconds that the expression language takes for so many people. */
    double judgeExpressions(int people) {
        Expressions language = new Expressions();
        List<Program> wholes = schemes.stream()
                .map(scheme -> language.compile(scheme.expression()))
                .toList();
        List<PartialVars> known = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            known.add(Expressions.known(chance.person()));
        }
        Supplier<Long> all = () -> known.stream()
                .mapToLong(person -> wholes.stream()
                        .filter(whole -> Expressions.truth(whole, person) == Truth.TRUE)
                        .count())
                .sum();
        long warm = all.get();
        long judged = cpu();
        long again = all.get();
        if (warm != again) {
            throw new IllegalStateException("the same people came out differently");
        }
        return (cpu() - judged) / 1e9;
    }

    private Map<Truth, Long> count(List<FactRow> rows) {
        long yes = 0;
        long no = 0;
        for (FactRow row : rows) {
            for (RuleProgram program : programs) {
                Truth truth = program.judge(row);
                yes += truth == Truth.TRUE ? 1 : 0;
                no += truth == Truth.FALSE ? 1 : 0;
            }
        }
        Map<Truth, Long> verdicts = new EnumMap<>(Truth.class);
        verdicts.put(Truth.TRUE, yes);
        verdicts.put(Truth.FALSE, no);
        verdicts.put(Truth.UNKNOWN, (long) rows.size() * programs.size() - yes - no);
        return Collections.unmodifiableMap(verdicts);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
