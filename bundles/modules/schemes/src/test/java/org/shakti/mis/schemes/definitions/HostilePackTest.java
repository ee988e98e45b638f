package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.platform.definitions.PackCheck;

/** Each test spoils one thing in a sample pack that is accepted as it is. */
@DisplayName("A pack with schemes")
class HostilePackTest {
    private static final String FACTS =
            """
            facts:
              - {fact: born, type: date, label: {en: Born}, question: {en: When were you born?}}
              - {fact: age, type: integer, unit: year, derived: {years: born}, label: {en: Age}, question: {en: How old are you?}}
              - {fact: kind, type: code, codes: [{code: A, label: {en: Alpha}}, {code: B, label: {en: Beta}}], label: {en: Kind}, question: {en: Which kind?}}
              - {fact: cards, type: codes, codes: [{code: X, label: {en: Ex}}], label: {en: Cards}, question: {en: Which cards?}}
            """;
    private static final String SCHEME =
            """
            scheme: XX_SAMPLE
            name: {en: Sample}
            level: CENTRAL
            status: ACTIVE
            versions:
              - all:
                  - {fact: age, op: ">=", value: 18}
                  - {fact: kind, op: in, value: [A]}
            benefits:
              - {id: early, amount: 500, period: month, to: 2021-12-31}
              - {id: late, amount: 600, period: month, from: 2022-01-01, condition: {kind: A}}
            tests:
              - {name: of age, asOf: 2025-01-01, facts: {age: 18, kind: A}, expect: eligible, benefits: [late], because: [age, kind]}
              - {name: too young, asOf: 2025-01-01, facts: {born: 2007-01-02}, expect: not-eligible, because: [age]}
              - {name: age not known, asOf: 2025-01-01, facts: {kind: A}, expect: unknown, missing: [age]}
            """;

    private static final String LISTS =
            "list,code,order,parent,label_en\ndocument_type,BANK,1,,Bank\ndocument_type,PHOTO,2,,Photo\n"
                    + "scheme_office,BDO,1,,Block\nscheme_group,CASH,1,,Cash\nbenefit_period,MONTH,1,,a month\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        write("pack.yaml", "id: sample\nversion: 1.0.0\nkind: national\ntitle: {en: Sample}\nswitchable: false\n");
        write("facts/sample.yaml", FACTS);
    }

    @Test
    void comesWhenAllOfItFitsAndItsTestsPass() throws IOException {
        assertThat(refusals(SCHEME)).isEmpty();
    }

    @Test
    void isRefusedByAFailingTestWithTheSamplePersonAndTheLine() throws IOException {
        assertThat(refusals(SCHEME.replace("value: 18", "value: 21")))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo("schemes/sample.scheme.yaml");
                    assertThat(refusal.line()).isEqualTo(13);
                    assertThat(refusal.key()).isEqualTo("of age");
                    assertThat(refusal.expected())
                            .contains("of age", "eligible, but it came out as not-eligible", "because [age]");
                });
    }

    @Test
    void isRefusedWhenATestAsksForOtherFactsOrBenefits() throws IOException {
        assertThat(refusals(SCHEME.replace("missing: [age]", "missing: [kind]"))
                        .get(0)
                        .expected())
                .contains("missing [kind], but it came out as [age]");
        assertThat(refusals(SCHEME.replace("benefits: [late]", "benefits: [early]"))
                        .get(0)
                        .expected())
                .contains("benefits [early], but it came out as [late]");
        assertThat(refusals(SCHEME.replace("because: [age]", "because: [kind]"))
                        .get(0)
                        .expected())
                .contains("because [kind], but what decides is [age]");
    }

    @Test
    void isRefusedForAWrongNumberWithTheSamplePersonAndTheLine() throws IOException {
        String numbers = SCHEME.replace("benefits: [late]", "benefits: [late], amounts: {late: 600.00}, days: 30")
                .replace("tests:", "timeLimit: {text: 30 days, days: 30, unit: day, counts: decision}\ntests:");
        assertThat(refusals(numbers)).isEmpty();

        assertThat(refusals(numbers.replace("amount: 600", "amount: 650")))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.line()).isEqualTo(14);
                    assertThat(refusal.key()).isEqualTo("of age");
                    assertThat(refusal.expected())
                            .contains("sample person \"of age\"", "amount 600.00 of late, but it came out as 650");
                });
        assertThat(expected(numbers.replace("{late: 600.00}", "{early: 500}")))
                .singleElement()
                .asString()
                .contains("amount 500 of early, but it is not given");
        assertThat(expected(numbers.replace("{late: 600.00}", "{lat: 600}")))
                .containsExactly("the id of a benefit of this scheme");
        assertThat(expected(numbers.replace("days: 30, unit", "days: 31, unit")))
                .singleElement()
                .asString()
                .contains("a time limit of 30 days, but it came out as 31");
    }

    @Test
    void needsAYesANoAndAnUnknown() throws IOException {
        String again = "  - {name: older, asOf";
        String withoutNo = SCHEME.lines()
                .map(line -> line.contains("too young")
                        ? again + ": 2025-01-01, facts: {age: 19, kind: A}, expect: eligible}"
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
        String three = "at least three sample people: a yes, a no and an unknown";

        assertThat(expected(withoutNo)).containsExactly("a test that expects not-eligible");
        assertThat(expected(SCHEME.replaceAll("(?s)tests:.*", "tests: []\n"))).containsExactly(three);
        assertThat(expected(SCHEME.replaceAll("(?s)tests:.*", "")))
                .containsExactly("this key, which is missing: " + three);
    }

    @Test
    void isToldAtOnceOfAllThatTheSchemaCanSee() throws IOException {
        String wrong = SCHEME.replace("status: ACTIVE", "status: ACTIV\ncheckedOn: 2999-01-01")
                .replace("level: CENTRAL", "level: STATE\nstate: 19")
                .replace("tests:", "timeLimit: {text: soon, days: x, unit: dayy, counts: decison}\ntests:")
                .replace("op: in, value: [A]", "op: in, value: A")
                .replace("fact: age,", "fact: agee,");

        assertThat(refusals(wrong))
                .extracting(Refusal::line, Refusal::key)
                .containsExactlyInAnyOrder(
                        tuple(4, "state"),
                        tuple(5, "status"),
                        tuple(6, "checkedOn"),
                        tuple(9, "fact"),
                        tuple(10, "value"),
                        tuple(14, "days"),
                        tuple(14, "unit"),
                        tuple(14, "counts"));
        assertThat(expected(wrong))
                .contains("the LGD code of the state, in quotes, such as \"19\"", "one of decision, payment", "a list")
                .contains("a day that is not in the future");
    }

    @Test
    void mayPromiseNoSureYesWhereTheStatusAllowsNone() throws IOException {
        String capped = SCHEME.replace("status: ACTIVE", "status: DORMANT_REPORTED");

        assertThat(expected(capped)).singleElement().asString().contains("unknown with capped: true");
        assertThat(expected(capped.replace("expect: eligible", "expect: unknown, capped: true")))
                .isEmpty();
    }

    @Test
    void isRefusedForUnknownFactsOperatorsTypesCodesAndStates() throws IOException {
        assertThat(expected(SCHEME.replace("fact: age,", "fact: height,")))
                .anyMatch(text -> text.startsWith("the name of a fact that a pack defines, not height"));
        assertThat(expected(SCHEME.replace("\">=\"", "\"=~\"")).get(0)).contains("one of");
        assertThat(expected(SCHEME.replace("op: in, value: [A]", "op: \"<\", value: A")))
                .contains("one of == != in for a fact of type code");
        assertThat(expected(SCHEME.replace("value: 18", "value: eighteen"))).contains("a value of type integer");
        assertThat(expected(SCHEME.replace("value: 18", "value: 18.5"))).contains("a value of type integer");
        assertThat(expected(SCHEME.replace("value: [A]", "value: [C]"))).contains("one of A, B");
        assertThat(expected(SCHEME.replace("status: ACTIVE", "status: LIVELY")).get(0))
                .contains("ACTIVE_VERIFY");
        assertThat(expected(SCHEME.replace("level: CENTRAL", "level: STATE")).get(0))
                .contains("LGD code of the state");
        assertThat(expected(SCHEME.replace("facts: {age: 18,", "facts: {age: old,")))
                .contains("a whole number");
    }

    @Test
    void mayNotNestTooDeepNorSayTooMuch() throws IOException {
        String leaf = "{fact: age, op: \">=\", value: 18}";
        String deep = "{all: [".repeat(7) + leaf + "]}".repeat(7);
        String deeper = "{all: [".repeat(12) + leaf + "]}".repeat(12);
        String many = IntStream.range(0, 500).mapToObj(i -> leaf).collect(Collectors.joining(", "));

        assertThat(expected(SCHEME.replace("- " + leaf, "- " + deep))).contains("at most 8 levels of criteria");
        assertThat(expected(SCHEME.replace("- " + leaf, "- " + deeper)))
                .contains("at most 8 levels of criteria")
                .noneMatch(text -> text.contains("40 levels"));
        assertThat(expected(SCHEME.replace("- " + leaf, "- {any: [" + many + "]}")))
                .contains("at most 500 criteria in a set of rules");
    }

    /** Two faults in a line are two faults; and one file hides none of another. */
    @Test
    void isRefusedForEveryNameThatDoesNotExistInAllItsFiles() throws IOException {
        write("code-lists/lists.csv", LISTS);
        String named = SCHEME.replace(
                "versions:", "group: CASH\ndocuments: [BANK, PHOTO]\napplyTo: [BDO]\nladder: STEEP\nversions:");
        write("schemes/other.scheme.yaml", named.replace("XX_SAMPLE", "XX_OTHER"));
        assertThat(refusals(named)).isEmpty();

        write(
                "schemes/other.scheme.yaml",
                named.replace("XX_SAMPLE", "XX_OTHER").replace("fact: kind", "fact: kin"));
        String wrong = named.replace("group: CASH", "group: CASHH")
                .replace("[BANK, PHOTO]", "[BANKS, FOTO]")
                .replace("[BDO]", "[BDM]")
                .replace("STEEP", "STEPE")
                .replace("period: month, to", "period: monthly, to")
                .replace("op: \">=\"", "op: \"=>\"");
        assertThat(refusals(wrong))
                .extracting(Refusal::line, Refusal::key, Refusal::expected)
                .containsExactlyInAnyOrder(
                        tuple(5, "group", "a code of the list scheme_group, not CASHH (near it: CASH)"),
                        tuple(6, "documents", "a code of the list document_type, not BANKS (near it: BANK)"),
                        tuple(6, "documents", "a code of the list document_type, not FOTO (near it: PHOTO)"),
                        tuple(7, "applyTo", "a code of the list scheme_office, not BDM (near it: BDO)"),
                        tuple(8, "ladder", "an existing ladder, not STEPE (near it: STEEP)"),
                        tuple(11, "op", "one of ==, !=, <, <=, >, >=, between, in"),
                        tuple(14, "period", "a code of the list benefit_period, not MONTHLY (near it: MONTH)"),
                        tuple(12, "fact", "the name of a fact that a pack defines, not kin (near it: kind)"));
    }

    @Test
    void mayNotTakeTheCodeOfAnotherSchemeNorTheNameOfAnotherFact() throws IOException {
        write("schemes/again.scheme.yaml", SCHEME);
        write("facts/again.yaml", FACTS);

        assertThat(expected(SCHEME)).anyMatch(text -> text.contains("a code that no other scheme has"));
        assertThat(expected(SCHEME)).anyMatch(text -> text.contains("a name that is not yet defined"));
    }

    @Test
    void mayNotDeriveAFactFromItself() throws IOException {
        write("facts/sample.yaml", FACTS.replace("years: born", "years: age"));

        assertThat(expected(SCHEME)).contains("the name of a fact of type date");
    }

    private List<String> expected(String scheme) throws IOException {
        return refusals(scheme).stream().map(Refusal::expected).toList();
    }

    private List<Refusal> refusals(String scheme) throws IOException {
        write("schemes/sample.scheme.yaml", scheme);
        return PackCheck.refusals(folder, List.of(), List.of(new SchemeDefinitions(), new Ladders()));
    }

    /** Tells a ladder, as the module of demands does. */
    private static final class Ladders implements DefinitionReader {
        @Override
        public Map<String, String> folders() {
            return Map.of("ladders", "");
        }

        @Override
        public List<Fault> check(Definitions pack, List<Definitions> others) {
            return List.of();
        }

        @Override
        public Map<String, Set<String>> names(Definitions pack) {
            return Map.of("ladder", Set.of("STEEP"));
        }

        @Override
        public void publish(long generation, List<Definitions> live) {}
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
