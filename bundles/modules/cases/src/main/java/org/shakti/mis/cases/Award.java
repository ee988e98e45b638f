package org.shakti.mis.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView.Entered;

/**
 * An award and the time until it was paid in full. Awarded is not paid, and paid in part is not paid.
 *
 * @param record the compensation
 * @param awardedOn day of the first award; of the first part that was paid where the date of the award was not kept
 * @param paidOn day on which it was paid in full; none while it is not
 * @param daysUnpaid days between the two, or until today
 */
public record Award(UUID record, LocalDate awardedOn, @Nullable LocalDate paidOn, long daysUnpaid) {
    private static final Set<String> OVER = Set.of("CLOSED_REJECTED", "NOT_WANTED");

    /** Reads the award from the states of a compensation; nothing when none was made, or nothing came of it. */
    static Optional<Award> of(UUID record, List<Entered> path, LocalDate today) {
        Optional<LocalDate> awarded = first(path, "AWARDED").or(() -> first(path, "PART_PAID"));
        boolean over =
                !path.isEmpty() && OVER.contains(path.get(path.size() - 1).state());
        if (awarded.isEmpty() || over) {
            return Optional.empty();
        }
        Optional<LocalDate> paid = first(path, "PAID_FULL");
        long days = ChronoUnit.DAYS.between(awarded.get(), paid.orElse(today));
        return Optional.of(new Award(record, awarded.get(), paid.orElse(null), Math.max(0, days)));
    }

    private static Optional<LocalDate> first(List<Entered> path, String state) {
        return path.stream()
                .filter(step -> step.state().equals(state))
                .map(Entered::on)
                .min(LocalDate::compareTo);
    }
}
