package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;

/**
 * A record as the API shows it.
 *
 * @param fields values by field key; those without a value are missing
 * @param declined fields to which the person did not wish to answer
 * @param identity keys of identity fields that have a value; the values are never here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordJson(
        String type,
        UUID id,
        String state,
        String district,
        String organisation,
        String owner,
        @Nullable UUID parent,
        UUID root,
        long version,
        Instant createdAt,
        Instant changedAt,
        String createdBy,
        Map<String, Object> fields,
        Set<String> declined,
        Set<String> identity) {
    static RecordJson of(RecordView view) {
        RecordView.Envelope envelope = view.envelope();
        return new RecordJson(
                view.type(),
                view.id(),
                envelope.state(),
                envelope.district(),
                envelope.organisation(),
                envelope.owner(),
                envelope.parent().orElse(null),
                envelope.root(),
                envelope.version(),
                envelope.createdAt(),
                envelope.changedAt(),
                envelope.createdBy(),
                new TreeMap<>(view.fields()),
                new TreeSet<>(view.declined()),
                new TreeSet<>(view.held()));
    }

    /** A part of a list. */
    public record Items(List<RecordJson> items, @Nullable String next) {
        static Items of(Page<RecordView> page) {
            return new Items(
                    page.items().stream().map(RecordJson::of).toList(),
                    page.next().orElse(null));
        }
    }

    /** One write of a record. */
    public record Write(long version, Instant at, String by, String action, Map<String, Change> changes) {
        static Write of(HistoryEntry entry) {
            Map<String, Change> changes = new TreeMap<>();
            entry.changes()
                    .forEach((key, change) -> changes.put(
                            key,
                            new Change(
                                    change.before().orElse(null), change.after().orElse(null))));
            return new Write(entry.version(), entry.at(), entry.by(), entry.action(), changes);
        }
    }

    /** A value before and after. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(@Nullable Object before, @Nullable Object after) {}

    /** All writes of a record, newest first. */
    public record History(List<Write> items) {}
}
