package org.shakti.mis.platform.records;

import java.sql.SQLException;
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
