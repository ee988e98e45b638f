package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView;

/**
 * Tells from the consent records of a case whether her name may go to an office. The newest record that speaks of sharing
 * with a service counts; a refusal or a withdrawal of everything speaks of it too.
 */
final class NameConsent {
    static final String TYPE = "consent";

    /** Purpose of the consent form: sharing with a named service. */
    static final String PURPOSE = "REFERRAL";

    private static final Set<String> GIVEN = Set.of("GRANTED", "ASSENT_GUARDIAN", "CWC_ORDER");
    private static final Comparator<RecordView> BY_DAY = Comparator.comparing(
                    (RecordView consent) -> Read.day(consent, "given_on").orElse(LocalDate.MIN))
            .thenComparing(consent -> consent.envelope().createdAt());

    private NameConsent() {}

    /** Tells whether she agrees on a day that some office gets her name. */
    static boolean withAny(List<RecordView> consents, LocalDate on) {
        return rows(consents).stream().anyMatch(row -> agreed(row, on));
    }

    /**
     * Tells whether she agrees on a day that an office gets her name: without a recipient her yes is one for every office,
     * with one only for that. A no that fits the office is stronger than any yes.
     *
     * @param called what the office is called, in whichever language
     */
    static boolean with(List<RecordView> consents, Set<String> called, LocalDate on) {
        List<Map<?, ?>> fitting =
                rows(consents).stream().filter(row -> fits(row, called)).toList();
        return fitting.stream().anyMatch(row -> agreed(row, on))
                && fitting.stream().noneMatch(row -> Boolean.FALSE.equals(row.get("agreed")));
    }

    /** Tells whether she said no to an office that is called one of these. */
    static boolean refused(List<RecordView> consents, Set<String> called) {
        return rows(consents).stream().anyMatch(row -> fits(row, called) && Boolean.FALSE.equals(row.get("agreed")));
    }

    /** What the record that counts says of the purpose; nothing when she refused or took it back. */
    private static List<Map<?, ?>> rows(List<RecordView> consents) {
        return consents.stream()
                .filter(consent -> !said(consent).isEmpty() || !given(consent))
                .max(BY_DAY)
                .filter(NameConsent::given)
                .map(NameConsent::said)
                .orElse(List.of());
    }

    private static boolean given(RecordView consent) {
        return GIVEN.contains(Read.text(consent, "consent_status")) && !Read.has(consent, "withdrawn_on");
    }

    private static List<Map<?, ?>> said(RecordView consent) {
        List<Map<?, ?>> said = new ArrayList<>();
        if (consent.fields().get("purposes") instanceof List<?> rows) {
            for (Object each : rows) {
                if (each instanceof Map<?, ?> row && PURPOSE.equals(row.get("consent_for"))) {
                    said.add(row);
                }
            }
        }
        return said;
    }

    private static boolean agreed(Map<?, ?> row, LocalDate on) {
        return Boolean.TRUE.equals(row.get("agreed")) && !ended(row.get("expires_on"), on);
    }

    /** Rows of a group keep a day as a day or as its ISO text. */
    private static boolean ended(@Nullable Object day, LocalDate on) {
        if (day instanceof LocalDate date) {
            return date.isBefore(on);
        }
        return day instanceof String text && LocalDate.parse(text).isBefore(on);
    }

    private static boolean fits(Map<?, ?> row, Set<String> called) {
        String recipient = row.get("recipient") instanceof String text ? words(text) : "";
        return recipient.isBlank()
                || called.stream()
                        .map(NameConsent::words)
                        .anyMatch(name -> name.contains(recipient) || (!name.isBlank() && recipient.contains(name)));
    }

    /** Whole words only, so that a short name does not fit a part of another. */
    private static String words(String text) {
        return (" " + text.toLowerCase(Locale.ROOT) + " ").replaceAll("[\\p{Punct}\\s]+", " ");
    }
}
