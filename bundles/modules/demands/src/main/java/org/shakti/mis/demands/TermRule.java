package org.shakti.mis.demands;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;

/**
 * One office has one holder at a time: a term begins on the day on which the former ends, or later. Who only acts for somebody
 * else may do so beside the holder.
 */
@Component(property = "record.type=" + TermRule.TYPE)
public final class TermRule implements RecordRule {
    static final String TYPE = "office_term";

    private static final Caller READER = new Caller("system", java.util.Set.of("*"), Scope.INSTANCE, "en");
    private static final Map<String, String> TEXTS = Map.of(
            "en",
                    "Somebody else holds this office then: end that term first, or tick that she or he acts for somebody.",
            "hi", "उस समय यह पद किसी और के पास है: पहले वह कार्यकाल समाप्त करें, या लिखें कि ये किसी और की जगह हैं।",
            "bn", "তখন এই পদে অন্য কেউ আছেন: আগে সেই মেয়াদ শেষ করুন, অথবা লিখুন যে ইনি অন্যের হয়ে আছেন।");

    /** Comes after the rules have come, since it needs the writer that asks them. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Desk desk;

    @Override
    public List<FieldError> check(Optional<RecordView> before, RecordView after) {
        Desk known = desk;
        boolean moved = before.isEmpty()
                || List.of("held_from", "held_to", "deputed").stream()
                        .anyMatch(field -> !java.util.Objects.equals(
                                before.get().fields().get(field), after.fields().get(field)));
        Optional<String> office = after.envelope().parent().map(Object::toString);
        if (known == null || office.isEmpty() || !moved) {
            return List.of();
        }
        return overlaps(after, known.all(READER, TYPE, "parent", office.get()))
                ? List.of(new FieldError("held_from", "overlaps", TEXTS.getOrDefault("en", ""), Map.of("text", TEXTS)))
                : List.of();
    }

    /** Tells whether somebody else holds the office on a day on which this term has neither begun nor ended. */
    static boolean overlaps(RecordView term, List<RecordView> terms) {
        return !Read.yes(term, "deputed")
                && terms.stream()
                        .filter(other -> !other.id().equals(term.id()) && !Read.yes(other, "deputed"))
                        .anyMatch(other ->
                                from(other).isBefore(to(term)) && from(term).isBefore(to(other)));
    }

    private static LocalDate from(RecordView term) {
        return Read.day(term, "held_from").orElse(LocalDate.MIN);
    }

    private static LocalDate to(RecordView term) {
        return Read.day(term, "held_to").orElse(LocalDate.MAX);
    }
}
