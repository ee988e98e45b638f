package org.shakti.mis.schemes.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordView;

@DisplayName("Her consent to a purpose")
class ConsentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void isNeverTakenForGranted() {
        assertThat(agreed()).isFalse();
        assertThat(agreed(consent(1, "GRANTED", "LEGAL", true))).isFalse();
    }

    @Test
    void isWhatTheNewestRecordThatNamesItSays() {
        RecordView yes = consent(1, "GRANTED", "SCHEME", true);
        RecordView no = consent(2, "GRANTED", "SCHEME", false);
        RecordView other = consent(3, "GRANTED", "LEGAL", true);

        assertThat(agreed(yes)).isTrue();
        assertThat(agreed(no, yes)).isFalse();
        assertThat(agreed(yes, other)).isTrue();
    }

    @Test
    void endsWhenItIsTakenBackOrEverythingIsRefused() {
        RecordView yes = consent(1, "GRANTED", "SCHEME", true);

        assertThat(agreed(with(yes, "withdrawn_on", TODAY))).isFalse();
        assertThat(agreed(yes, Kept.of("consent", Map.of("given_on", TODAY, "consent_status", "REFUSED"))))
                .isFalse();
    }

    @Test
    void lastsAsLongAsSheSaid() {
        assertThat(agreed(until(TODAY))).isTrue();
        assertThat(agreed(until(TODAY.minusDays(1)))).isFalse();
    }

    private static boolean agreed(RecordView... consents) {
        return Consents.agreed(List.of(consents), Consents.SCHEMES, TODAY);
    }

    private static RecordView consent(int day, String status, String purpose, boolean agreed) {
        return Kept.of(
                "consent",
                Map.of(
                        "given_on",
                        LocalDate.of(2026, 6, day),
                        "consent_status",
                        status,
                        "purposes",
                        List.of(Map.of("consent_for", purpose, "agreed", agreed))));
    }

    private static RecordView until(LocalDate day) {
        return Kept.of(
                "consent",
                Map.of(
                        "given_on",
                        LocalDate.of(2026, 6, 1),
                        "consent_status",
                        "GRANTED",
                        "purposes",
                        List.of(Map.of("consent_for", "SCHEME", "agreed", true, "expires_on", day.toString()))));
    }

    private static RecordView with(RecordView record, String field, Object value) {
        Map<String, Object> fields = new HashMap<>(record.fields());
        fields.put(field, value);
        return Kept.of(record.type(), fields);
    }
}
