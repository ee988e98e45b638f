package org.shakti.mis.schemes.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.entitlement.Finding;
import org.shakti.mis.api.entitlement.SchemeRule;
import org.shakti.mis.api.entitlement.Verdict;
import org.shakti.mis.platform.definitions.PackCheck;
import org.shakti.mis.schemes.definitions.SchemeDefinitions;
import org.shakti.mis.schemes.rules.CriterionText;

@DisplayName("A scheme that only a program can say")
class ProgramsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String FACTS =
            """
            facts:
              - {fact: born, type: date, label: {en: Born}, question: {en: When?}}
              - {fact: age, type: integer, derived: {years: born}, label: {en: Age}, question: {en: How old?}}
            """;
    private static final String SCHEME =
            """
            scheme: XX_SAMPLE
            name: {en: Sample}
            level: CENTRAL
            status: STATUS
            versions:
              - {from: 2020-01-01, program: true}
            """;

    private final SchemeDefinitions definitions = new SchemeDefinitions();
    private final Programs programs = new Programs();

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.createDirectories(folder.resolve("facts"));
        Files.createDirectories(folder.resolve("schemes"));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: sample\nversion: 1.0.0\nkind: national\ntitle: {en: Sample}\nswitchable: false\n");
        Files.writeString(folder.resolve("facts/sample.yaml"), FACTS);
    }

    @Test
    void isJudgedByItOnTheFactsAndOnWhatFollowsFromThem() throws IOException {
        programs.add(new Grown());

        Result result = ask("ACTIVE", Map.of("born", FactValue.Day.of(LocalDate.of(2008, 7, 1))));

        assertThat(result.verdict()).isEqualTo("eligible");
        assertThat(result.why()).extracting(Reason::text).containsExactly("Grown up");
    }

    @Test
    void isCappedLikeAnyOther() throws IOException {
        programs.add(new Grown());

        Result result = ask("DORMANT_REPORTED", Map.of("age", FactValue.Amount.of(40)));

        assertThat(result.verdict()).isEqualTo("unknown");
        assertThat(result.confirm()).isTrue();
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        programs.add(new Grown());

        assertThat(ask("ACTIVE", Map.of()).missing()).containsExactly("age");
    }

    @Test
    void staysOpenWhileTheProgramIsNotThereOrFails() throws IOException {
        assertThat(ask("ACTIVE", Map.of()).verdict()).isEqualTo("unknown");

        programs.add(new Failing());

        assertThat(ask("ACTIVE", Map.of()).verdict()).isEqualTo("unknown");
    }

    @Test
    void isNotInForceBeforeItsFirstVersion() throws IOException {
        write("ACTIVE");

        Result result = results(Map.of(), LocalDate.of(2019, 12, 31)).get(0);

        assertThat(result.verdict()).isEqualTo("not-eligible");
        assertThat(result.why()).extracting(Reason::text).containsExactly("In force from 01/01/2020");
    }

    private Result ask(String status, Map<String, FactValue> facts) throws IOException {
        write(status);
        return results(facts, DAY).get(0);
    }

    private void write(String status) throws IOException {
        Files.writeString(folder.resolve("schemes/sample.scheme.yaml"), SCHEME.replace("STATUS", status));
    }

    private List<Result> results(Map<String, FactValue> facts, LocalDate asOf) {
        Catalogues catalogues = PackCheck.catalogues(List.of(folder), List.of(definitions));
        assertThat(catalogues.current().refusals()).isEmpty();
        var book = definitions.current();
        CriterionText texts = new CriterionText("en", new Codes(catalogues));
        return new Judge(book, programs, texts, "en").results(List.copyOf(book.programs()), facts, asOf);
    }

    /** Everybody of eighteen years. */
    private static final class Grown implements SchemeRule {
        @Override
        public String scheme() {
            return "XX_SAMPLE";
        }

        @Override
        public Finding judge(Map<String, FactValue> facts, LocalDate asOf) {
            if (!(facts.get("age") instanceof FactValue.Amount age)) {
                return new Finding(Verdict.UNKNOWN, List.of("age"), List.of());
            }
            boolean grown = age.least().orElseThrow().intValue() >= 18;
            var reason = new Finding.Reason("grown", Optional.of(grown), Labels.english("Grown up"), "assumption");
            return new Finding(grown ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE, List.of(), List.of(reason));
        }
    }

    private static final class Failing implements SchemeRule {
        @Override
        public String scheme() {
            return "XX_SAMPLE";
        }

        @Override
        public Finding judge(Map<String, FactValue> facts, LocalDate asOf) {
            throw new IllegalStateException("on purpose");
        }
    }
}
