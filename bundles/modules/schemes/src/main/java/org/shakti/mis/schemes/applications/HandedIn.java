package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordView;

/**
 * What can still be changed once an application was handed in: not its scheme, and not what was promised. The day of filing
 * can be put right while the answer is awaited and the promise can follow it.
 */
final class HandedIn {
    private static final String RENEWAL = "RENEWAL_DUE";
    private static final String FILED = "filed_on";
    private static final String RULES = "rules_from";
    private static final Set<String> BEFORE =
            Set.of("", "IDENTIFIED", "ELIGIBLE", "NOT_ELIGIBLE", "NOT_WANTED", "DOCS_PENDING", "READY");
    private static final Set<String> AWAITED = Set.of("SUBMITTED", "ACKNOWLEDGED", "UNDER_VERIFICATION");
    private static final Map<String, String> OTHER_SCHEME = Map.of(
            "en", "It was handed in for this scheme and keeps it: begin a new application for another one.",
            "hi", "यह इसी योजना के लिए जमा हुआ है और इसी का रहेगा: दूसरी योजना के लिए नया आवेदन शुरू करें।",
            "bn", "এটি এই প্রকল্পের জন্যই জমা হয়েছে, তাই বদলানো যায় না: অন্য প্রকল্পের জন্য নতুন আবেদন শুরু করুন।");
    private static final Map<String, String> OTHER_DAY = Map.of(
            "en",
            "What the scheme promised cannot follow this day any more: keep the day, or begin a new application.",
            "hi",
            "योजना का वादा अब इस तारीख के अनुसार नहीं बदल सकता: तारीख रहने दें, या नया आवेदन शुरू करें।",
            "bn",
            "প্রকল্পের প্রতিশ্রুতি আর এই তারিখ অনুযায়ী বদলানো যায় না: তারিখটি থাকুক, অথবা নতুন আবেদন শুরু করুন।");
    private static final Map<String, String> PROMISED = Map.of(
            "en", "What was promised is written down when it is handed in, and stays.",
            "hi", "योजना का वादा जमा करते समय लिखा जाता है और बना रहता है।",
            "bn", "প্রকল্পের প্রতিশ্রুতি জমার সময় লেখা হয় ও থেকে যায়।");

    private HandedIn() {}

    /** Tells whether an application as stored was handed in and has not to be handed in again. */
    static boolean stands(RecordView stored) {
        String state = stored.envelope().state();
        return !BEFORE.contains(state) && !RENEWAL.equals(state);
    }

    /** Tells whether it has to be handed in anew. */
    static boolean isToBeRenewed(RecordView stored) {
        return RENEWAL.equals(stored.envelope().state());
    }

    /** Tells whether a correction of the day of filing takes what was promised with it: the same pack has to tell it. */
    static boolean follows(RecordView stored, @Nullable Object filedOn, Map<String, Object> promise) {
        Map<String, Object> was = stored.fields();
        return filedOn instanceof LocalDate
                && AWAITED.contains(stored.envelope().state())
                && Objects.equals(was.get(Promise.PACK), promise.get(Promise.PACK))
                && was.containsKey(RULES) == promise.containsKey(RULES);
    }

    /** Returns what is wrong with a change; {@code promise} is what the scheme promises on the day that is now written. */
    static List<FieldError> errors(RecordView stored, RecordView after, Map<String, Object> promise) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> was = stored.fields();
        Map<String, Object> now = after.fields();
        if (BEFORE.contains(stored.envelope().state())) {
            return errors;
        }
        if (!Objects.equals(was.get("scheme"), now.get("scheme"))) {
            errors.add(error("scheme", OTHER_SCHEME));
        }
        if (!stands(stored)) {
            return errors;
        }
        boolean otherDay = !Objects.equals(was.get(FILED), now.get(FILED));
        boolean follows = otherDay && follows(stored, now.get(FILED), promise);
        if (otherDay && !follows) {
            errors.add(error(FILED, OTHER_DAY));
        }
        // What the completion has not put back was not known to have been promised.
        if (was.containsKey(Promise.PACK)) {
            FilingCompletion.KEPT.stream()
                    .filter(key -> !key.equals(Promise.BENEFITS) && !was.containsKey(key) && now.containsKey(key))
                    .filter(key -> !follows || !promise.containsKey(key))
                    .forEach(key -> errors.add(error(key, PROMISED)));
        }
        return errors;
    }

    private static FieldError error(String field, Map<String, String> texts) {
        return new FieldError(field, "handed-in", texts.getOrDefault("en", ""), Map.of("text", texts));
    }
}
