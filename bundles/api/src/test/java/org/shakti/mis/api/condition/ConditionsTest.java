package org.shakti.mis.api.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.condition.Condition.Facts;
import org.shakti.mis.api.condition.Condition.Operator;

@DisplayName("A condition")
class ConditionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Test
    void holdsWhenThereIsNothingToHold() {
        assertThat(holds(Condition.ALWAYS, Map.of())).isTrue();
        assertThat(holds(new Condition.Any(List.of()), Map.of())).isFalse();
    }

    @Test
    void treatsAMissingValueAsAbsentAndNothingElse() {
        for (Operator operator : Operator.values()) {
            if (operator != Operator.PRESENT) {
                assertThat(holds(test("a", operator, "X"), Map.of()))
                        .as("%s", operator)
                        .isFalse();
            }
        }
        assertThat(holds(test("a", Operator.PRESENT, false), Map.of())).isTrue();
        assertThat(holds(test("a", Operator.PRESENT, true), Map.of())).isFalse();
    }

    @Test
    void treatsAnEmptyChoiceAsAbsent() {
        assertThat(holds(test("a", Operator.PRESENT, false), Map.of("a", List.of())))
                .isTrue();
        assertThat(holds(test("a", Operator.NONE, "X"), Map.of("a", List.of()))).isFalse();
    }

    @Test
    void comparesNumbersByValueAndNotByKind() {
        assertThat(holds(test("a", Operator.IS, new BigDecimal("3.0")), Map.of("a", 3L)))
                .isTrue();
        assertThat(holds(test("a", Operator.MIN, 3L), Map.of("a", new BigDecimal("2.99"))))
                .isFalse();
        assertThat(holds(test("a", Operator.MAX, 3L), Map.of("a", 3L))).isTrue();
    }

    @Test
    void comparesAChoiceOfSeveralByHowManyAreChosen() {
        assertThat(holds(test("a", Operator.MIN, 3L), Map.of("a", List.of("X", "Y", "Z"))))
                .isTrue();
        assertThat(holds(test("a", Operator.MIN, 3L), Map.of("a", List.of("X", "Y"))))
                .isFalse();
    }

    @Test
    void comparesDatesWithTodayAndWithAnotherField() {
        Map<String, Object> facts = Map.of("from", LocalDate.of(2026, 3, 31), "to", LocalDate.of(2026, 4, 1));

        assertThat(holds(test("from", Operator.BEFORE, "today"), facts)).isTrue();
        assertThat(holds(test("to", Operator.AFTER, "today"), facts)).isFalse();
        assertThat(holds(test("to", Operator.ON_OR_AFTER, "$from"), facts)).isTrue();
        assertThat(holds(test("from", Operator.ON_OR_AFTER, "$to"), facts)).isFalse();
    }

    @Test
    void doesNotHoldAgainstAFieldWithoutValue() {
        assertThat(holds(test("from", Operator.BEFORE, "$none"), Map.of("from", TODAY)))
                .isFalse();
        assertThat(holds(test("from", Operator.IS, "$none"), Map.of("from", TODAY)))
                .isFalse();
    }

    @Test
    void looksIntoSeveralChoices() {
        Map<String, Object> facts = Map.of("a", List.of("X", "Y"));

        assertThat(holds(test("a", Operator.HAS, "X"), facts)).isTrue();
        assertThat(holds(new Condition.Test("a", Operator.HAS_ANY, List.of("Z", "Y")), facts))
                .isTrue();
        assertThat(holds(new Condition.Test("a", Operator.NONE, List.of("Z", "Y")), facts))
                .isFalse();
    }

    @Test
    void looksAtStatesChildrenAndParent() {
        Facts facts = new Facts() {
            @Override
            public Optional<Object> value(String name) {
                return Optional.empty();
            }

            @Override
            public boolean everIn(List<String> states) {
                return states.contains("OPEN");
            }

            @Override
            public int children(String type, Condition where) {
                return type.equals("visit") ? 2 : 0;
            }

            @Override
            public Facts parent() {
                return Facts.of(Map.of("kind", "A"));
            }
        };

        assertThat(Conditions.holds(new Condition.EverIn(List.of("OPEN")), facts, TODAY))
                .isTrue();
        assertThat(Conditions.holds(new Condition.Children("visit", 3, Condition.ALWAYS), facts, TODAY))
                .isFalse();
        assertThat(Conditions.holds(new Condition.OfParent(test("kind", Operator.IS, "A")), facts, TODAY))
                .isTrue();
    }

    @Property
    void andItsNegationNeverAgree(@ForAll int value, @ForAll int limit) {
        Condition condition = test("a", Operator.MIN, (long) limit);
        Map<String, Object> facts = Map.of("a", (long) value);

        assertThat(holds(new Condition.Not(condition), facts)).isNotEqualTo(holds(condition, facts));
        assertThat(holds(condition, facts)).isEqualTo(value >= limit);
    }

    private static Condition.Test test(String name, Operator operator, Object operand) {
        return new Condition.Test(name, operator, List.of(operand));
    }

    private static boolean holds(Condition condition, Map<String, Object> facts) {
        return Conditions.holds(condition, Facts.of(facts), TODAY);
    }
}
