package org.shakti.mis.platform.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/** Reads records within an open transaction; every statement carries the caller's scope. */
public interface RecordReader {
    /** Returns a record that the caller may see. */
    Optional<RecordView> find(Session session, Caller caller, String type, UUID id);

    /** Searches; items carry ordinary fields only. */
    Page<RecordView> search(Session session, Caller caller, RecordQuery query);

    /** Returns the states entered so far, oldest first. */
    List<RecordView.Entered> path(Session session, String type, UUID id);

    /** Returns the facts of a stored record for conditions: fields, {@code state}, entered states, children, parent. */
    Condition.Facts facts(Session session, RecordView record);

    /** Returns all records of a type below a root, oldest first, as far as the caller may see them. */
    List<RecordView> below(Session session, Caller caller, String type, UUID root);
}
