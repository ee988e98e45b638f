package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView;

/** Reads what she agreed to: the newest record that says something of a purpose counts. */
final class Consents {
    static final String TYPE = "consent";
    static final String SCHEMES = "SCHEME";

    private static final Set<String> GIVEN = Set.of("GRANTED", "ASSENT_GUARDIAN", "CWC_ORDER");
    private static final Comparator<RecordView> BY_DAY = Comparator.comparing(
                    (RecordView consent) -> day(consent, "given_on").orElse(LocalDate.MIN))
            .thenComparing(consent -> consent.envelope().createdAt());

    private Consents() {}

    /** Tells whether she agrees on a day. A refusal or withdrawal of everything speaks of each purpose. */
    static boolean agreed(List<RecordView> consents, String purpose, LocalDate on) {
        return consents.stream()
                .filter(consent -> row(consent, purpose).isPresent() || !given(consent))
                .max(BY_DAY)
                .filter(Consents::given)
                .flatMap(consent -> row(consent, purpose))
                .filter(row -> Boolean.TRUE.equals(row.get("agreed")))
                .filter(row -> !ended(row.get("expires_on"), on))
                .isPresent();
    }

    private static boolean given(RecordView consent) {
        return GIVEN.contains(String.valueOf(consent.fields().get("consent_status")))
                && day(consent, "withdrawn_on").isEmpty();
    }

    private static Optional<Map<?, ?>> row(RecordView consent, String purpose) {
        Object rows = consent.fields().get("purposes");
        if (!(rows instanceof List<?> all)) {
            return Optional.empty();
        }
        for (Object each : all) {
            if (each instanceof Map<?, ?> row && purpose.equals(row.get("consent_for"))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Rows of a group keep a day as a day or as its ISO text. */
    private static boolean ended(@Nullable Object day, LocalDate on) {
        if (day instanceof LocalDate date) {
            return date.isBefore(on);
        }
        return day instanceof String text && LocalDate.parse(text).isBefore(on);
    }

    private static Optional<LocalDate> day(RecordView consent, String field) {
        return consent.fields().get(field) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }
}
