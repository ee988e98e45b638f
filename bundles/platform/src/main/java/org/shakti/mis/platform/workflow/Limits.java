package org.shakti.mis.platform.workflow;

import java.util.Optional;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.record.RecordView;

/** How long a clock runs for a record: as its definition says, or as a field of the record says. */
final class Limits {
    /** Some generations in days; whoever answers more has made a slip of the pen, and no calendar should follow. */
    private static final long MOST = 36_525;

    private Limits() {}

    /** Returns the limit; nothing while the field that tells it has none that can be counted. */
    static Optional<Integer> of(Clock clock, RecordView record) {
        return clock.limitField().isEmpty()
                ? Optional.of(clock.limit())
                : clock.limitField()
                        .map(record.fields()::get)
                        .filter(Number.class::isInstance)
                        .map(value -> ((Number) value).longValue())
                        .filter(limit -> limit >= 0 && limit <= MOST)
                        .map(Long::intValue);
    }

    /** Tells whether a write has changed the field that tells the limit. */
    static boolean changed(Clock clock, RecordView before, RecordView after) {
        return clock.limitField()
                .filter(key -> !java.util.Objects.equals(
                        before.fields().get(key), after.fields().get(key)))
                .isPresent();
    }
}
