package org.shakti.mis.api.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shakti.mis.api.definition.Labels;

/**
 * Something that happened to a record or below it. Carries no identity and no sensitive value.
 *
 * @param id stable within the timeline, for paging
 * @param on day on which it happened
 * @param recordedAt when it was written
 * @param by account that wrote it
 * @param kind {@code created}, {@code entered}, {@code changed}, {@code assigned} or {@code task}
 * @param type type of the record it is about
 * @param record the record it is about
 * @param title what people read
 * @param details ordinary answers that tell more; sensitive ones are named, without their value
 */
public record TimelineEntry(
        String id,
        LocalDate on,
        Instant recordedAt,
        String by,
        String kind,
        String type,
        UUID record,
        Labels title,
        List<Detail> details) {
    /** Copies the list. */
    public TimelineEntry {
        details = List.copyOf(details);
    }

    /**
     * One answer.
     *
     * @param field key of the field, or a stable name such as {@code evidence}
     * @param label what people read
     * @param value the value as people read it; empty when folded
     * @param folded there is a value that is shown only where the record itself is opened
     */
    public record Detail(String field, Labels label, Labels value, boolean folded) {}
}
