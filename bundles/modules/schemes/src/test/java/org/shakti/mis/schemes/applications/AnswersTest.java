package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.SchemeBook;
import org.shakti.mis.schemes.definitions.ShippedPacks;

@DisplayName("Her answers, bound as the packs say,")
class AnswersTest {
    private static final SchemeBook BOOK = new ShippedPacks().book();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void stayUnknownWhereTheCaseOnlyHasACodeThatSaysNothing() {
        Map<String, FactValue> facts = facts(Map.of("gender", "N", "marital_status", "CHILD_MARRIAGE"), List.of());

        assertThat(facts).doesNotContainKeys("gender", "marital_status");
    }

    @Test
    void comeFromTheCaseAndItsDistrict() {
        Map<String, FactValue> facts = facts(Map.of("gender", "F", "year_of_birth", 1996L), List.of());

        assertThat(facts.get("gender")).isEqualTo(new FactValue.Codes(Set.of("F")));
        assertThat(facts.get("age")).isEqualTo(FactValue.Amount.between(29, 30));
        assertThat(facts.get("state_resident_lgd")).isEqualTo(new FactValue.Codes(Set.of("19")));
    }

    @Test
    void giveTheIncomeToTheFactOfTheVillageOrTheTown() {
        Map<String, FactValue> village =
                facts(Map.of(), List.of(told(Map.of("rural_household", true, "family_income_year", 60000L))));
        Map<String, FactValue> town =
                facts(Map.of(), List.of(told(Map.of("rural_household", false, "family_income_year", 60000L))));
        Map<String, FactValue> unsaid = facts(Map.of(), List.of(told(Map.of("family_income_year", 60000L))));

        FactValue income = FactValue.Amount.of(new BigDecimal(60000));
        assertThat(village)
                .containsEntry("family_income_year", income)
                .containsEntry("family_income_year_rural", income)
                .doesNotContainKey("family_income_year_urban");
        assertThat(town)
                .containsEntry("family_income_year_urban", income)
                .doesNotContainKey("family_income_year_rural");
        assertThat(unsaid).containsOnlyKeys("family_income_year", "state_resident_lgd");
    }

    @Test
    void reachFactsWhoseNamesAreLongerThanAField() {
        Map<String, FactValue> facts =
                facts(Map.of(), List.of(told(Map.of("enrolled_now", true, "bank_sole_aadhaar_linked", false))));

        assertThat(facts)
                .containsEntry("enrolled_education_or_vocational_or_sports", new FactValue.YesNo(true))
                .containsEntry("bank_account_sole_aadhaar_linked", new FactValue.YesNo(false));
    }

    @Test
    void areTheNewestToEachQuestion() {
        RecordView first = Kept.at(1, "circumstances", "", Map.of("rural_household", true, "shg_member", true));
        RecordView second = Kept.at(2, "circumstances", "", Map.of("rural_household", false));

        Map<String, FactValue> facts = facts(Map.of(), List.of(first, second));

        assertThat(facts)
                .containsEntry("rural_household", new FactValue.YesNo(false))
                .containsEntry("shg_member", new FactValue.YesNo(true));
    }

    @Test
    void areTakenTogetherHoweverManyTalksTheyTook() {
        RecordView first = Kept.at(1, "circumstances", "", Map.of("family_income_year", 60000L));
        RecordView second = Kept.at(2, "circumstances", "", Map.of("rural_household", true));

        assertThat(facts(Map.of(), List.of(first, second))).containsKey("family_income_year_rural");
    }

    @Test
    void areNotKnownWhereSheDidNotWishToTell() {
        RecordView first = Kept.at(1, "circumstances", "", Map.of("social_category", "SC"));
        RecordView second = Kept.at(2, "circumstances", "", Map.of(), "social_category");

        assertThat(facts(Map.of("social_category", "SC"), List.of(first, second)))
                .doesNotContainKey("social_category");
    }

    private static Map<String, FactValue> facts(Map<String, Object> fields, List<RecordView> told) {
        return new Answers(BOOK, TODAY).of(record("case", fields), told, Optional.of("19"));
    }

    private static RecordView told(Map<String, Object> fields) {
        return record("circumstances", fields);
    }

    private static RecordView record(String type, Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        RecordView.Envelope envelope = new RecordView.Envelope(
                "", "303", "home", "worker", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "worker");
        return new RecordView(type, id, envelope, fields, Set.of(), Set.of());
    }
}
