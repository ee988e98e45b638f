package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordCompletion.Draft;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.schemes.definitions.ShippedPacks;
import org.shakti.mis.schemes.eligibility.Reach;

@DisplayName("An application that was handed in")
class HandedInTest {
    private static final ShippedPacks PACKS = new ShippedPacks();
    private static final LocalDate FILED = LocalDate.of(2024, 4, 1);
    private final FilingCompletion completion = new FilingCompletion(PACKS::book, PACKS.catalogues());
    private final ApplicationRule rule = new ApplicationRule(
            PACKS::book, new Reach(new FilingCompletionTest.Everywhere(), PACKS.catalogues()), PACKS.catalogues());

    @Test
    void keepsItsScheme() {
        Map<String, Object> other = Map.of("scheme", "WB_VCS");

        assertThat(changed("READY", other)).isEmpty();
        for (String state : List.of("SUBMITTED", "OVERDUE", "RECEIVED", "RENEWAL_DUE")) {
            assertThat(changed(state, other)).as(state).containsExactly("scheme handed-in");
        }
    }

    @Test
    void takesWhatWasPromisedAlongWhenItsDayIsPutRight() {
        RecordView stored = stored("SUBMITTED", Map.of());
        LocalDate right = FILED.minusDays(1);

        RecordView after = written(stored, Map.of("filed_on", right));

        assertThat(rule.check(Optional.of(stored), after)).isEmpty();
        assertThat(after.fields().get(Promise.BENEFITS).toString())
                .contains("gen-2021")
                .doesNotContain("gen-2024");
    }

    @Test
    void keepsItsDayOnceThePromiseCannotFollow() {
        Map<String, Object> other = Map.of("filed_on", FILED.minusDays(1));

        assertThat(changed("OVERDUE", other)).containsExactly("filed_on handed-in");
        assertThat(changed("RECEIVED", other)).containsExactly("filed_on handed-in");
        RecordView older = stored("SUBMITTED", Map.of(Promise.PACK, "west-bengal 0.9.0"));
        assertThat(errors(older, other))
                .as("another version tells other things")
                .containsExactly("filed_on handed-in");
        assertThat(changed("RENEWAL_DUE", other)).as("it is handed in anew").isEmpty();
    }

    @Test
    void getsNoPromiseWrittenByHand() {
        RecordView stored = stored("SUBMITTED", Map.of("scheme", "IN_PMSBY"));
        assertThat(stored.fields()).doesNotContainKey("time_limit");

        assertThat(errors(stored, Map.of("time_limit", 500L))).containsExactly("time_limit handed-in");
        assertThat(errors(stored, Map.of("time_limit", 500L, "filed_on", FILED.plusDays(1))))
                .containsExactly("time_limit handed-in");
        assertThat(errors(stored, Map.of("sanctioned_on", FILED))).isEmpty();
    }

    @Test
    void saysWhyInAllLanguages() {
        RecordView stored = stored("SUBMITTED", Map.of());
        RecordView after = written(stored, Map.of("scheme", "WB_VCS"));

        assertThat(rule.check(Optional.of(stored), after))
                .extracting(error -> ((Map<?, ?>) error.values().get("text")).size())
                .containsExactly(3);
    }

    private List<String> changed(String state, Map<String, Object> change) {
        return errors(stored(state, Map.of()), change);
    }

    private List<String> errors(RecordView stored, Map<String, Object> change) {
        return rule.check(Optional.of(stored), written(stored, change)).stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    /** As it was completed on the day of filing. */
    private RecordView stored(String state, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("scheme", "WB_LAKSHMIR_BHANDAR", "filed_on", FILED));
        fields.putAll(more);
        fields.putAll(completion.complete(draft(Optional.empty(), fields)));
        fields.putAll(more);
        return Kept.at(0, FilingCompletion.TYPE, state, fields);
    }

    private RecordView written(RecordView stored, Map<String, Object> change) {
        Map<String, Object> fields = new HashMap<>(stored.fields());
        fields.putAll(change);
        fields.putAll(completion.complete(draft(Optional.of(stored), fields)));
        return Kept.at(1, FilingCompletion.TYPE, stored.envelope().state(), fields);
    }

    private static Draft draft(Optional<RecordView> before, Map<String, Object> fields) {
        return new Draft(FilingCompletion.TYPE, UUID.randomUUID(), Optional.empty(), "303", before, fields);
    }
}
