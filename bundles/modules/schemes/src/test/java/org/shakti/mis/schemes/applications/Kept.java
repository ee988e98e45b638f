package org.shakti.mis.schemes.applications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.record.RecordView;

/** Records as they might be stored; nobody in them is real. */
final class Kept {
    private Kept() {}

    static RecordView of(String type, Map<String, Object> fields, String... declined) {
        return at(0, type, "", fields, declined);
    }

    /** A record in a state, made some minutes after the others. */
    static RecordView at(int minute, String type, String state, Map<String, Object> fields, String... declined) {
        UUID id = UUID.randomUUID();
        Instant moment = Instant.EPOCH.plusSeconds(60L * minute);
        RecordView.Envelope envelope = new RecordView.Envelope(
                state, "303", "home", "worker", Optional.empty(), id, 1, moment, moment, "worker");
        return new RecordView(type, id, envelope, fields, Set.of(declined), Set.of());
    }
}
