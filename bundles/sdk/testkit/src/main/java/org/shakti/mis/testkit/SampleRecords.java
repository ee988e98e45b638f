package org.shakti.mis.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.record.RecordView;

/** Records for tests; what is in them is invented. */
public final class SampleRecords {
    private static final Instant MADE = Instant.parse("2026-01-05T06:30:00Z");

    private SampleRecords() {}

    /** Returns a record of a type with values, at the top of its parents. */
    public static RecordView of(String type, Map<String, ?> fields) {
        UUID id = UUID.nameUUIDFromBytes(("sample " + type).getBytes(StandardCharsets.UTF_8));
        return new RecordView(type, id, envelope(id, Optional.empty(), ""), Map.copyOf(fields), Set.of(), Set.of());
    }

    /** Returns the same record in a state of its workflow. */
    public static RecordView in(String state, RecordView sample) {
        RecordView.Envelope is = sample.envelope();
        return new RecordView(
                sample.type(),
                sample.id(),
                envelope(is.root(), is.parent(), state),
                sample.fields(),
                sample.declined(),
                sample.held());
    }

    /** Returns a record below another one. */
    public static RecordView below(RecordView parent, String type, Map<String, ?> fields) {
        UUID id = UUID.nameUUIDFromBytes(("sample " + type + parent.id()).getBytes(StandardCharsets.UTF_8));
        UUID root = parent.envelope().root();
        return new RecordView(
                type, id, envelope(root, Optional.of(parent.id()), ""), Map.copyOf(fields), Set.of(), Set.of());
    }

    private static RecordView.Envelope envelope(UUID root, Optional<UUID> parent, String state) {
        return new RecordView.Envelope(
                state,
                "303",
                "sample-organisation",
                "sample-social-worker",
                parent,
                root,
                1,
                MADE,
                MADE,
                "sample-social-worker");
    }
}
