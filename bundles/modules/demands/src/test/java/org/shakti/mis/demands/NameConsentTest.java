package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordView;

@DisplayName("Her name in a letter")
class NameConsentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Map<String, Object> YES = Map.of("consent_for", "REFERRAL", "agreed", true);
    private static final Set<String> BDO = Set.of("BDO", "Block Development Officer", "The BDO, Sample block");

    @Test
    void isNeverTakenForGranted() {
        assertThat(with()).isFalse();
        assertThat(with(consent(1, "GRANTED", Map.of("consent_for", "LEGAL", "agreed", true))))
                .isFalse();
        assertThat(NameConsent.withAny(List.of(), TODAY)).isFalse();
    }

    @Test
    void goesToEveryOfficeWhenSheNamedNone() {
        assertThat(with(consent(1, "GRANTED", YES))).isTrue();
        assertThat(NameConsent.withAny(List.of(consent(1, "GRANTED", YES)), TODAY))
                .isTrue();
    }

    @Test
    void goesOnlyToTheOfficeThatSheNamed() {
        RecordView consent = consent(1, "GRANTED", to("the BDO", true));

        assertThat(with(consent(1, "GRANTED", to("BDO", true)))).isTrue();
        assertThat(with(consent)).as("the office is named so").isTrue();
        assertThat(NameConsent.with(List.of(consent), Set.of("POLICE", "Police station"), TODAY))
                .isFalse();
        assertThat(with(consent(1, "GRANTED", to("bd", true))))
                .as("half a word is no name")
                .isFalse();
        assertThat(with(consent(1, "GRANTED", YES, to("BDO", false)))).isFalse();
    }

    @Test
    void isHeldBackOnceSheTookHerConsentBackOrRefusedOrItsDayHasPassed() {
        RecordView yes = consent(1, "GRANTED", YES);
        Map<String, Object> until = Map.of(
                "consent_for",
                "REFERRAL",
                "agreed",
                true,
                "expires_on",
                TODAY.minusDays(1).toString());

        assertThat(with(with(yes, "withdrawn_on", TODAY))).isFalse();
        assertThat(with(yes, consent(2, "REFUSED"))).isFalse();
        assertThat(with(yes, consent(2, "GRANTED", Map.of("consent_for", "REFERRAL", "agreed", false))))
                .isFalse();
        assertThat(with(yes, consent(2, "GRANTED", Map.of("consent_for", "LEGAL", "agreed", false))))
                .isTrue();
        assertThat(with(consent(1, "GRANTED", until))).isFalse();
    }

    private static boolean with(RecordView... consents) {
        return NameConsent.with(List.of(consents), BDO, TODAY);
    }

    private static Map<String, Object> to(String recipient, boolean agreed) {
        return Map.of("consent_for", "REFERRAL", "agreed", agreed, "recipient", recipient);
    }

    @SafeVarargs
    private static RecordView consent(int day, String status, Map<String, Object>... purposes) {
        return record(
                Map.of("given_on", LocalDate.of(2026, 6, day), "consent_status", status, "purposes", List.of((Object[])
                        purposes)));
    }

    private static RecordView with(RecordView record, String field, Object value) {
        Map<String, Object> fields = new HashMap<>(record.fields());
        fields.put(field, value);
        return record(fields);
    }

    private static RecordView record(Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                "", "303", "home", "a", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "a");
        return new RecordView("consent", id, envelope, fields, Set.of(), Set.of());
    }
}
