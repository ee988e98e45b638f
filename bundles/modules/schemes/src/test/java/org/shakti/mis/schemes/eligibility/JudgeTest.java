package org.shakti.mis.schemes.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.SchemeProgram;
import org.shakti.mis.schemes.definitions.ShippedPacks;
import org.shakti.mis.schemes.rules.CriterionText;

/** Asks the shipped packs as a person would; everybody in it is invented. */
@DisplayName("A question of eligibility")
class JudgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String BHANDAR = "WB_LAKSHMIR_BHANDAR";
    private static final String RANCHI = "339";

    private static SchemeBook book;
    private static Catalogues catalogues;

    @BeforeAll
    static void read() {
        ShippedPacks packs = new ShippedPacks();
        book = packs.book();
        catalogues = packs.catalogues();
    }

    @Test
    void isAnsweredLikelyFirstAndNotForNowLast() {
        List<Result> results = ask("en", Map.of("gender", "F", "age", 30, "state_resident_lgd", 19));

        List<String> verdicts = results.stream().map(Result::verdict).distinct().toList();
        assertThat(results).hasSize(55);
        assertThat(verdicts).containsExactly("eligible", "unknown", "not-eligible");
        List<Integer> open = results.stream()
                .filter(result -> result.verdict().equals("unknown"))
                .map(result -> result.missing().size())
                .toList();
        assertThat(open).isSorted();
    }

    @Test
    void getsNoSureYesWhereTheSchemeIsUnsure() {
        Result result = result("en", BHANDAR, bhandar(Map.of()));

        assertThat(result.verdict()).isEqualTo("unknown");
        assertThat(result.confirm()).isTrue();
        assertThat(result.missing()).isEmpty();
        assertThat(result.why()).allMatch(reason -> Boolean.TRUE.equals(reason.met()));
        assertThat(result.benefits()).extracting(BenefitView::id).containsExactly("sc-st-2026");
    }

    @Test
    void isExplainedInTheLanguageOfWhoAsks() {
        Map<String, Object> young = bhandar(Map.of("age", 20));

        assertThat(text("en", young)).isEqualTo("Age: 25 to 60 years");
        assertThat(text("hi", young)).isEqualTo("उम्र: 25 से 60 वर्ष");
        assertThat(text("bn", young)).isEqualTo("বয়স: ২৫ থেকে ৬০ বছর");
    }

    @Test
    void saysOfAnExclusionThatItIsFulfilledWhenItDoesNotHold() {
        Map<String, Object> official = bhandar(Map.of("govt_regular_employee_or_pensioner", true));

        assertThat(reason(result("en", BHANDAR, official), "govt_regular_employee_or_pensioner"))
                .satisfies(reason -> {
                    assertThat(reason.met()).isFalse();
                    assertThat(reason.part()).isEqualTo("none");
                    assertThat(reason.text()).endsWith(": no");
                });
        assertThat(result("en", BHANDAR, official).verdict()).isEqualTo("not-eligible");
    }

    @Test
    void staysOpenForAnAgeThatIsKnownByTheYearOnly() {
        Map<String, Object> perhaps = bhandar(Map.of("age", Map.of("min", 24, "max", 25)));

        assertThat(result("en", BHANDAR, perhaps).missing()).containsExactly("age");
        assertThat(result("en", BHANDAR, bhandar(Map.of("age", Map.of("min", 25, "max", 26))))
                        .missing())
                .isEmpty();
    }

    @Test
    void countsAnAgeFromTheDateOfBirthOnTheDayThatIsAskedFor() {
        Map<String, Object> born = bhandar(Map.of("date_of_birth", "2001-07-01"));
        born.remove("age");

        assertThat(result("en", BHANDAR, born).confirm()).isTrue();
        born.put("date_of_birth", "2001-07-02");
        assertThat(result("en", BHANDAR, born).verdict()).isEqualTo("not-eligible");
    }

    @Test
    void takesAnAnswerThatSaysNothingAsNotKnown() {
        Result result = result("en", BHANDAR, bhandar(Map.of("gender", "N")));

        assertThat(result.verdict()).isEqualTo("unknown");
        assertThat(result.missing()).containsExactly("gender");
    }

    @Test
    void leavesOpenWhatFactsCannotSayOfABenefit() {
        List<BenefitView> benefits =
                result("en", "IN_JSY", Map.of("pregnant_or_lactating", true)).benefits();

        assertThat(benefits)
                .isNotEmpty()
                .allMatch(benefit -> benefit.met() == null && !benefit.forWhom().isEmpty());
    }

    @Test
    void isRefusedByNameWhereAnAnswerDoesNotFit() {
        Map<String, Object> facts = new HashMap<>(Map.of("age", 18.5, "gender", "X", "married", true));
        facts.put("social_category", null);

        assertThatThrownBy(() -> question(Map.of("facts", facts, "asOf", "2026-02-30", "state", "ZZ", "who", 1)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder(
                                "facts.age", "facts.gender", "facts.married", "asOf", "state", "who"));
    }

    @Test
    void takesAStateByItsCodeInAnyOfItsForms() {
        assertThat(Stream.of(19, "19", "WB", "IN-WB", "in-wb")
                        .map(state -> question(Map.of("state", state)).state()))
                .allMatch(Optional.of("19")::equals);
    }

    private static Map<String, Object> bhandar(Map<String, Object> changed) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "gender",
                "F",
                "state_resident_lgd",
                "19",
                "age",
                30,
                "household_health_cover",
                List.of("SWASTHYA_SATHI"),
                "bank_account_sole_aadhaar_linked",
                true,
                "govt_regular_employee_or_pensioner",
                false,
                "social_category",
                "SC"));
        facts.putAll(changed);
        return facts;
    }

    private static String text(String language, Map<String, Object> facts) {
        return reason(result(language, BHANDAR, facts), "age").text();
    }

    @Test
    void factsOfAPackThatWentAreToldAndLeftAlone() {
        Question question = question(Map.of("facts", Map.of("of_a_pack_that_went", "X", "gender", "F")));

        assertThat(question.ignored()).containsExactly("of_a_pack_that_went");
        assertThat(question.facts()).containsOnlyKeys("gender");
        assertThatThrownBy(() -> question(Map.of("facts", Map.of("gendre", "F"))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("facts.gendre"));
    }

    @Test
    void whatCanBeTrueOfNobodyIsNotJudged() {
        assertThat(refused(Map.of("facts", Map.of("age", -5)))).containsExactly("facts.age out-of-range");
        assertThat(refused(Map.of("facts", Map.of("age", Map.of("min", 20, "max", 151)))))
                .containsExactly("facts.age out-of-range");
        assertThat(refused(
                        Map.of("facts", Map.of("date_of_birth", DAY.plusDays(1).toString()))))
                .containsExactly("facts.date_of_birth in-future");
        assertThat(refused(Map.of("facts", Map.of("date_of_birth", "1799-01-01"))))
                .containsExactly("facts.date_of_birth out-of-range");
        assertThat(refused(Map.of("facts", Map.of("state_resident_lgd", "9999"), "state", "99")))
                .containsExactlyInAnyOrder("facts.state_resident_lgd unknown-place", "state unknown-place");
        assertThat(refused(Map.of("schemes", List.of(BHANDAR, "NOPE")))).containsExactly("schemes unknown");
        assertThat(question(Map.of(
                                "facts",
                                Map.of("age", 0, "date_of_birth", DAY.toString(), "state_resident_lgd", "19"),
                                "schemes",
                                List.of(BHANDAR)))
                        .facts())
                .hasSize(3);
    }

    @Test
    void whatContradictsItselfIsNotJudged() {
        String born = DAY.minusYears(30).toString();
        assertThat(refused(Map.of("facts", Map.of("age", 3, "date_of_birth", born))))
                .containsExactly("facts.age contradiction");
        assertThat(refused(Map.of(
                        "facts",
                        Map.of(
                                "age",
                                30,
                                "date_of_birth",
                                DAY.minusYears(30).plusDays(1).toString()))))
                .containsExactly("facts.age contradiction");
        assertThat(question(Map.of("facts", Map.of("age", 30, "date_of_birth", born)))
                        .facts())
                .hasSize(2);
        assertThat(question(Map.of("facts", Map.of("age", Map.of("min", 25, "max", 35), "date_of_birth", born)))
                        .facts())
                .hasSize(2);
        assertThat(refused(Map.of(
                        "facts",
                        Map.of("age_at_offence", 40, "date_of_birth", born, "offence_date", DAY.minusYears(10) + ""))))
                .containsExactly("facts.age_at_offence contradiction");
        assertThat(refused(Map.of("state", "19", "district", RANCHI))).containsExactly("district place-elsewhere");
        assertThat(question(Map.of("state", "20", "district", RANCHI)).district())
                .contains(RANCHI);
    }

    @Test
    void aPlaceThatIsNotThatOfTheCaseIsNotJudged() {
        assertThat(refusedOf("303", Map.of("state", "20"))).containsExactly("state place-elsewhere");
        assertThat(refusedOf("303", Map.of("district", RANCHI))).containsExactly("district place-elsewhere");
        assertThat(refusedOf("303", Map.of("state", "20", "district", RANCHI)))
                .containsExactly("district place-elsewhere", "state place-elsewhere");
        new CasePlace(new StateNames(catalogues)).require(RANCHI, question(Map.of("state", "20", "district", RANCHI)));
        new CasePlace(new StateNames(catalogues)).require(RANCHI, question(Map.of()));
    }

    @Test
    void aTextThatIsOnlyThereInEnglishIsMarkedAsSuch() {
        SchemeWords words = new SchemeWords(new CriterionText("bn", new Codes(catalogues)), "bn");
        Map<String, ?> scheme = words.brief(book.program(BHANDAR).orElseThrow().scheme(), List.of());

        assertThat(scheme.get("department")).isEqualTo("Women & Child Development and Social Welfare");
        assertThat(scheme.get("departmentLanguage")).isEqualTo("en");
    }

    private static List<String> refused(Map<String, Object> body) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> question(body));
        return refused.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private static List<String> refusedOf(String districtOfCase, Map<String, Object> body) {
        CasePlace place = new CasePlace(new StateNames(catalogues));
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> place.require(districtOfCase, question(body)));
        return refused.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private static Reason reason(Result result, String criterion) {
        return result.why().stream()
                .filter(reason -> reason.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Result result(String language, String scheme, Map<String, Object> facts) {
        return ask(language, facts).stream()
                .filter(result -> result.scheme().code().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    private static List<Result> ask(String language, Map<String, Object> facts) {
        CriterionText texts = new CriterionText(language, new Codes(catalogues));
        Question question = question(Map.of("facts", facts));
        List<SchemeProgram> all = List.copyOf(book.programs());
        return new Judge(book, new Programs(), texts, language).results(all, question.facts(), DAY);
    }

    private static Question question(Map<String, Object> body) {
        return new QuestionReader(book, "of_a_pack_that_went"::equals, catalogues).read(body, DAY);
    }
}
