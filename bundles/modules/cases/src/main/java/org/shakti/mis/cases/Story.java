package org.shakti.mis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.TimelineEntry;

/** A part of the story of a case in one language, newest first. */
public record Story(List<Entry> items, @Nullable String next) {
    /** Something that happened. */
    public record Entry(
            String id,
            LocalDate on,
            Instant recordedAt,
            String by,
            String kind,
            String type,
            UUID record,
            String title,
            List<Detail> details) {}

    /** One answer; a folded one is shown only where the record itself is opened. */
    public record Detail(String field, String label, String value, boolean folded) {}

    static Story of(Page<TimelineEntry> page, String language) {
        return new Story(
                page.items().stream().map(entry -> entry(entry, language)).toList(),
                page.next().orElse(null));
    }

    private static Entry entry(TimelineEntry entry, String language) {
        return new Entry(
                entry.id(),
                entry.on(),
                entry.recordedAt(),
                entry.by(),
                entry.kind(),
                entry.type(),
                entry.record(),
                entry.title().in(language),
                entry.details().stream().map(detail -> detail(detail, language)).toList());
    }

    private static Detail detail(TimelineEntry.Detail detail, String language) {
        return new Detail(
                detail.field(),
                detail.label().in(language),
                detail.folded() ? "" : detail.value().in(language),
                detail.folded());
    }
}
