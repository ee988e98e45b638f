package org.shakti.mis.bench.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Measures the rules beside an expression language and writes the figures into a page, between two marks. */
public final class RulesMain {
    private static final int SCHEMES = 200;
    private static final String BEGIN = "<!-- rules: written by mvn -Pbench verify -->";
    private static final String END = "<!-- /rules -->";

    private RulesMain() {}

    /** Measures; the first argument is the page. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        int people = Integer.getInteger("bench.rules.people", 1_000_000);
        int few = Math.min(people, 10_000);
        Population population = new Population(SCHEMES);
        long differences = population.differences(500);
        Population.Taken taken = population.judge(people);
        double expressions = population.judgeExpressions(few) * people / few;
        StringBuilder page = new StringBuilder();
        page.append(heading(differences)).append(table(measure()));
        page.append(String.format(
                Locale.ROOT,
                "| %,d people, verdicts only, seconds | %.1f (%.1f on the clock) | %.0f, from %,d people | 10 |%n",
                people,
                taken.judging(),
                taken.wall(),
                expressions,
                few));
        page.append(String.format(
                Locale.ROOT,
                "%nMaking and laying out the facts of these people took %.1f s more. Verdicts: %s.%n",
                taken.loading(),
                taken.verdicts()));
        System.out.println(page);
        write(Path.of(arguments[0]), page.toString());
    }

    private static Collection<RunResult> measure() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("SchemesBenchmark")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgs("-Xmx512m")
                        .build())
                .run();
    }

    private static String heading(long differences) {
        return String.format(
                Locale.ROOT,
                "%n%d schemes of 6 criteria each, a tenth of the facts not known; the same rules in the expression"
                        + " language CEL (dev.cel 0.14.0, planner runtime), in the same run on the same machine. Of"
                        + " 500 people, %,d verdicts or criteria came out differently. Times by JMH are the middle"
                        + " one and the 99th of 100 samples. Seconds for many people are processor time of one"
                        + " thread.%n%n| work | compiled engine | CEL | at most |%n|---|---|---|---|%n",
                SCHEMES,
                differences);
    }

    private static String table(Collection<RunResult> results) {
        return row("one person, every criterion explained, ms", results, "explain", "0.1")
                + row("one person, verdicts only, ms", results, "judge", "");
    }

    private static String row(String work, Collection<RunResult> results, String which, String goal) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                work,
                times(results, which + "Compiled"),
                times(results, which + "Expressions"),
                goal);
    }

    private static String times(Collection<RunResult> results, String name) {
        Statistics statistics = results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics();
        return String.format(
                Locale.ROOT,
                "%.4f (p99 %.4f)",
                statistics.getPercentile(50) / 1000,
                statistics.getPercentile(99) / 1000);
    }

    private static void write(Path page, String text) throws IOException {
        String old = Files.readString(page, StandardCharsets.UTF_8);
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " lacks the marks of the rules");
        }
        Files.writeString(
                page,
                old.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + old.substring(end),
                StandardCharsets.UTF_8);
    }
}
