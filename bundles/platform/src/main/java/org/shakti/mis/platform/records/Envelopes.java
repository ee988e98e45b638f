package org.shakti.mis.platform.records;

import java.time.Instant;
import org.shakti.mis.api.record.RecordView;

/** Makes changed copies of envelopes and of the records that carry them. */
final class Envelopes {
    private Envelopes() {}

    /** Returns the record as written once more now. */
    static RecordView written(RecordView record, Instant now) {
        return entered(record, record.envelope().state(), now);
    }

    /** Returns the record in another state, written now. */
    static RecordView entered(RecordView record, String state, Instant now) {
        RecordView.Envelope e = record.envelope();
        return with(
                record,
                new RecordView.Envelope(
                        state,
                        e.district(),
                        e.organisation(),
                        e.owner(),
                        e.parent(),
                        e.root(),
                        e.version() + 1,
                        e.createdAt(),
                        now,
                        e.createdBy()));
    }

    /** Returns the record kept by somebody else, written now. */
    static RecordView assigned(RecordView record, RecordWriter.Assignment to, Instant now) {
        RecordView.Envelope e = record.envelope();
        return with(
                record,
                new RecordView.Envelope(
                        e.state(),
                        to.district().orElse(e.district()),
                        to.organisation().orElse(e.organisation()),
                        to.owner().orElse(e.owner()),
                        e.parent(),
                        e.root(),
                        e.version() + 1,
                        e.createdAt(),
                        now,
                        e.createdBy()));
    }

    /** Returns the record with another envelope. */
    static RecordView with(RecordView record, RecordView.Envelope envelope) {
        return new RecordView(record.type(), record.id(), envelope, record.fields(), record.declined(), record.held());
    }
}
