package org.shakti.mis.schemes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Provenance;

@DisplayName("The text of a criterion")
class CriterionTextTest {
    private static final Labels NONE = new Labels(Map.of());

    private final Fact income = fact(FactType.INTEGER, "rupee", "Income", "आय", "আয়");
    private final Fact age = fact(FactType.INTEGER, "year", "Age", "उम्र", "বয়স");
    private final Fact kind = fact(FactType.CODE, "", "Kind", "प्रकार", "ধরন");
    private final Fact owner = fact(FactType.YES_NO, "", "Owns land", "ज़मीन है", "জমি আছে");
    private final Fact born = fact(FactType.DATE, "", "Born", "जन्म", "জন্ম");

    @Test
    void isMadeInThreeLanguages() {
        Rule rule = leaf(income, Operator.AT_MOST, BigDecimal.valueOf(250000));

        assertThat(in("en", rule, true)).isEqualTo("Income: at most ₹2,50,000");
        assertThat(in("hi", rule, true)).isEqualTo("आय: अधिकतम ₹2,50,000");
        assertThat(in("bn", rule, true)).isEqualTo("আয়: সর্বোচ্চ ₹২,৫০,০০০");
    }

    @Test
    void saysOfAnExclusionWhatMustBe() {
        assertThat(in("en", leaf(income, Operator.AT_LEAST, BigDecimal.valueOf(1500)), false))
                .isEqualTo("Income: less than ₹1,500");
        assertThat(in("en", leaf(owner, Operator.EQUAL, true), false)).isEqualTo("Owns land: no");
        assertThat(in("en", leaf(owner, Operator.DIFFERENT, true), false)).isEqualTo("Owns land: yes");
        assertThat(in("en", leaf(kind, Operator.IN, "A", "B"), false)).isEqualTo("Kind: not Code A or Code B");
    }

    @Test
    void namesUnitsCodesAndDays() {
        assertThat(in("en", leaf(age, Operator.BETWEEN, BigDecimal.valueOf(25), BigDecimal.valueOf(60)), true))
                .isEqualTo("Age: 25 to 60 years");
        assertThat(in("en", leaf(kind, Operator.IN, "A", "B"), true)).isEqualTo("Kind: Code A or Code B");
        assertThat(in("en", leaf(born, Operator.LESS, LocalDate.of(2001, 2, 3)), true))
                .isEqualTo("Born: before 03/02/2001");
    }

    @Test
    void joinsTheCriteriaOfAGroup() {
        Rule.Group group = new Rule.Group(
                "g",
                List.of(),
                List.of(leaf(owner, Operator.EQUAL, true), leaf(kind, Operator.EQUAL, "A")),
                List.of(),
                NONE,
                Provenance.UNKNOWN,
                NONE);

        assertThat(in("en", group, true)).isEqualTo("Owns land: yes or Kind: Code A");
    }

    @Test
    void isThatOfThePackWhereItHasOne() {
        Rule rule = new Rule.Leaf(
                "age",
                age,
                Operator.AT_LEAST,
                List.of(BigDecimal.valueOf(18)),
                new Labels(Map.of("en", "She is of age", "bn", "তিনি প্রাপ্তবয়স্ক")),
                Provenance.UNKNOWN,
                NONE);

        assertThat(in("en", rule, true)).isEqualTo("She is of age");
        assertThat(in("bn", rule, true)).isEqualTo("তিনি প্রাপ্তবয়স্ক");
        assertThat(in("hi", rule, true)).isEqualTo("उम्र: कम से कम 18 वर्ष");
    }

    private static String in(String language, Rule rule, boolean wanted) {
        return new CriterionText(language, (fact, code, words) -> "Code " + code).of(rule, wanted);
    }

    private static Rule leaf(Fact fact, Operator op, Object... values) {
        return new Rule.Leaf("id", fact, op, List.of(values), NONE, Provenance.UNKNOWN, NONE);
    }

    private static Fact fact(FactType type, String unit, String en, String hi, String bn) {
        Labels label = new Labels(Map.of("en", en, "hi", hi, "bn", bn));
        return new Fact(
                en,
                type,
                unit,
                "",
                List.of(),
                Set.of(),
                new Fact.Words(label, label),
                false,
                Optional.empty(),
                "sample");
    }
}
