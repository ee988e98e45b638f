package org.shakti.mis.bench.rules;

import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.schemes.rules.FactRow;
import org.shakti.mis.schemes.rules.Rule;
import org.shakti.mis.schemes.rules.RuleProgram;
import org.shakti.mis.schemes.rules.Slots;

/** One person held against all schemes: each criterion explained, or the whole judged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SchemesBenchmark {
    private static final int SCHEMES = 200;
    private static final int PEOPLE = 512;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private final List<RuleProgram> programs = new ArrayList<>();
    private final List<Program> wholes = new ArrayList<>();
    private final List<List<Program>> parts = new ArrayList<>();
    private final List<Map<String, FactValue>> people = new ArrayList<>();
    private final List<FactRow> rows = new ArrayList<>();
    private final List<PartialVars> vars = new ArrayList<>();
    private Slots slots;
    private int next;

    /** Compiles the schemes for both, and lays out the people for both. */
    @Setup(Level.Trial)
    public void prepare() {
        SampleFacts chance = new SampleFacts(1);
        List<SampleScheme> schemes = SampleScheme.make(SCHEMES, chance);
        List<Rule> rules = schemes.stream().<Rule>map(SampleScheme::criteria).toList();
        slots = new Slots(SampleFacts.registry().values(), rules);
        rules.forEach(rule -> programs.add(RuleProgram.of(rule, slots)));
        Expressions language = new Expressions();
        schemes.forEach(scheme -> {
            wholes.add(language.compile(scheme.expression()));
            parts.add(scheme.expressions().stream().map(language::compile).toList());
        });
        for (int i = 0; i < PEOPLE; i++) {
            Map<String, FactValue> person = chance.person();
            people.add(person);
            rows.add(slots.row(person, DAY));
            vars.add(Expressions.known(person));
        }
    }

    /** The compiled engine: facts laid out, every criterion judged, missing facts named. */
    @Benchmark
    public void explainCompiled(Blackhole hole) {
        FactRow row = slots.row(people.get(turn()), DAY);
        for (RuleProgram program : programs) {
            RuleProgram.Outcome outcome = program.explain(row);
            for (int i = 0; i < outcome.rules().size(); i++) {
                hole.consume(outcome.of(i));
            }
            hole.consume(outcome.missing());
        }
    }

    /** The expression language: every criterion judged. */
    @Benchmark
    public void explainExpressions(Blackhole hole) {
        PartialVars person = Expressions.known(people.get(turn()));
        for (List<Program> scheme : parts) {
            for (Program part : scheme) {
                hole.consume(Expressions.truth(part, person));
            }
        }
    }

    /** The compiled engine: verdicts only. */
    @Benchmark
    public void judgeCompiled(Blackhole hole) {
        FactRow row = rows.get(turn());
        for (RuleProgram program : programs) {
            hole.consume(program.judge(row));
        }
    }

    /** The expression language: verdicts only. */
    @Benchmark
    public void judgeExpressions(Blackhole hole) {
        PartialVars person = vars.get(turn());
        for (Program whole : wholes) {
            hole.consume(Expressions.truth(whole, person));
        }
    }

    private int turn() {
        next = (next + 1) % PEOPLE;
        return next;
    }
}
