package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.PackSwitches;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordCompletion.Draft;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.ShippedPacks;
import org.shakti.mis.schemes.eligibility.Reach;

@DisplayName("What a scheme promised on the day of filing")
class FilingCompletionTest {
    private static final ShippedPacks PACKS = new ShippedPacks();
    private static final LocalDate FILED = LocalDate.of(2026, 6, 1);
    private final FilingCompletion completion = new FilingCompletion(PACKS::book, PACKS.catalogues());

    @Test
    void isWrittenDownWithIt() {
        Map<String, Object> promised = completion.complete(draft(Optional.empty(), filed()));

        assertThat(promised)
                .containsEntry("time_limit", 15L)
                .containsEntry("time_limit_unit", "DAY")
                .containsEntry("ladder", "WB_SOCIAL")
                .containsKey(Promise.PACK);
    }

    @Test
    void saysTheAmountsOfThatDayAndNotOfAnother() {
        assertThat(amounts(LocalDate.of(2021, 8, 31))).isEmpty();
        assertThat(amounts(LocalDate.of(2024, 3, 31)))
                .containsExactly("gen-2021 50000 MONTH SOURCED", "sc-st-2021 100000 MONTH SOURCED");
        assertThat(amounts(LocalDate.of(2024, 4, 1)))
                .containsExactly("gen-2024 100000 MONTH SOURCED", "sc-st-2024 120000 MONTH SOURCED");
    }

    @Test
    void namesNoSumForWhatIsGivenInKind() {
        Map<String, Object> food = Map.of("scheme", "IN_NFSA", "filed_on", FILED);

        List<?> rows =
                (List<?>) completion.complete(draft(Optional.empty(), food)).get(Promise.BENEFITS);

        assertThat(rows.toString()).contains("month-in-kind-2013").doesNotContain("amount");
    }

    @Test
    void keepsTheAmountsOnceItWasHandedIn() {
        List<Map<String, Object>> then = List.of(Map.of("benefit", "gen-2021", "amount", 50000L, "period", "MONTH"));
        RecordView before = Kept.at(
                0,
                "scheme_application",
                "SUBMITTED",
                Map.of(Promise.PACK, "west-bengal 0.9.0", Promise.BENEFITS, then));
        Map<String, Object> changed = filed();
        changed.put(Promise.BENEFITS, List.of(Map.of("benefit", "more", "amount", 990000L)));

        assertThat(completion.complete(draft(Optional.of(before), changed))).containsEntry(Promise.BENEFITS, then);
    }

    private List<String> amounts(LocalDate filedOn) {
        Map<String, Object> application = new HashMap<>(Map.of("scheme", "WB_LAKSHMIR_BHANDAR", "filed_on", filedOn));
        List<?> rows = (List<?>)
                completion.complete(draft(Optional.empty(), application)).get(Promise.BENEFITS);
        return rows.stream()
                .map(Map.class::cast)
                .map(row -> row.get("benefit") + " " + row.get("amount") + " " + row.get("period") + " "
                        + row.get("verification"))
                .toList();
    }

    @Test
    void isNoAnswerWithinTheDaysForAPayment() {
        Map<String, Object> award = new HashMap<>(Map.of("scheme", "IN_POCSO_COMP", "filed_on", FILED));

        assertThat(completion.complete(draft(Optional.empty(), award)))
                .containsKey(Promise.PACK)
                .doesNotContainKeys("time_limit", "time_limit_unit");
    }

    @Test
    void isNothingBeforeThatDay() {
        assertThat(completion.complete(draft(Optional.empty(), Map.of("scheme", "WB_LAKSHMIR_BHANDAR"))))
                .isEmpty();
        assertThat(completion.complete(draft(Optional.empty(), Map.of("scheme", "NO_SUCH", "filed_on", FILED))))
                .isEmpty();
    }

    @Test
    void namesTheOfficeThatHasToAnswerWhereItWasHandedIn() {
        Map<String, Object> camp = filed();
        camp.put("filed_place", "DUARE_SARKAR");
        Map<String, Object> named = filed();
        named.putAll(Map.of("filed_place", "DUARE_SARKAR", "filed_at", "SDO"));

        assertThat(completion.complete(draft(Optional.empty(), camp))).containsEntry("filed_at", "BDO");
        assertThat(completion.complete(draft(Optional.empty(), named))).doesNotContainKey("filed_at");
    }

    @Test
    void staysOnceItWasHandedIn() {
        RecordView before = Kept.at(
                0, "scheme_application", "SUBMITTED", Map.of(Promise.PACK, "west-bengal 0.9.0", "time_limit", 30L));
        Map<String, Object> changed = filed();
        changed.put("time_limit", 5L);

        assertThat(completion.complete(draft(Optional.of(before), changed)))
                .as("and what is not known to have been promised is not added later")
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Promise.PACK, "west-bengal 0.9.0", "time_limit", 30L, Promise.BENEFITS, List.of()));
    }

    @Test
    void isAskedAnewForARenewal() {
        RecordView before = Kept.at(
                0, "scheme_application", "RENEWAL_DUE", Map.of(Promise.PACK, "west-bengal 0.9.0", "time_limit", 30L));

        assertThat(completion.complete(draft(Optional.of(before), filed()))).containsEntry("time_limit", 15L);
    }

    /** One whose pack went keeps its scheme. */
    @Test
    void isForASchemeThatSomePackHas() {
        ApplicationRule rule =
                new ApplicationRule(PACKS::book, new Reach(new Everywhere(), PACKS.catalogues()), PACKS.catalogues());
        RecordView none = Kept.at(0, "scheme_application", "READY", Map.of("scheme", "NOPE"));
        RecordView known = Kept.at(0, "scheme_application", "READY", Map.of("scheme", "WB_LAKSHMIR_BHANDAR"));

        assertThat(rule.check(Optional.empty(), none))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("scheme", "not-in-list"));
        assertThat(rule.check(Optional.of(known), none)).hasSize(1);
        assertThat(rule.check(Optional.empty(), known)).isEmpty();
        assertThat(rule.check(Optional.of(none), none)).isEmpty();
    }

    /** Nothing is switched off. */
    static final class Everywhere implements PackSwitches {
        @Override
        public boolean on(String pack, String district) {
            return true;
        }

        @Override
        public boolean onAnywhere(String pack) {
            return true;
        }
    }

    private static Map<String, Object> filed() {
        return new HashMap<>(Map.of("scheme", "WB_LAKSHMIR_BHANDAR", "filed_on", FILED));
    }

    private static Draft draft(Optional<RecordView> before, Map<String, Object> fields) {
        return new Draft("scheme_application", UUID.randomUUID(), Optional.empty(), "303", before, fields);
    }
}
