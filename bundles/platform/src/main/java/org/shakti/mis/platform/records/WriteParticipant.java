package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/** Takes part in the transaction of every record write: clocks, counters. Found as an OSGi service. */
public interface WriteParticipant {
    /** Is called after the row was written; an exception rolls the whole write back. */
    void written(Session session, RecordWrite write) throws SQLException;

    /**
     * Is called after a batch was written, in order: one write for each making of a record, with its first state, and
     * one for each further state entered.
     */
    default void written(Session session, List<RecordWrite> writes) throws SQLException {
        for (RecordWrite write : writes) {
            written(session, write);
        }
    }

    /**
     * What was written.
     *
     * @param type type of the record
     * @param before as it was; absent when it was made
     * @param after as it is; absent when it was removed
     * @param entered the state entered by this write
     * @param caller who wrote
     */
    record RecordWrite(
            RecordType type,
            Optional<RecordView> before,
            Optional<RecordView> after,
            Optional<RecordView.Entered> entered,
            Caller caller) {}
}
