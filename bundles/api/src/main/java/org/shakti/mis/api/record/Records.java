package org.shakti.mis.api.record;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.shakti.mis.api.access.Caller;

/**
 * Keeps records. Safe for concurrent use; every call is a transaction of its own in which record, history, change feed
 * and audit commit together. Refuses with the exceptions of {@code org.shakti.mis.api.error}: what the caller may not
 * see is {@code NotVisibleException}.
 */
@ProviderType
public interface Records {
    /** Makes a record in the first state of its workflow; the same id again returns the stored record unchanged. */
    RecordView create(Caller caller, NewRecord draft);

    /** Returns a record. */
    RecordView find(Caller caller, String type, UUID id);

    /** Changes fields; changes that do not overlap with those of others merge. */
    RecordView change(Caller caller, RecordChange change);

    /** Searches; items carry ordinary fields only. */
    Page<RecordView> search(Caller caller, RecordQuery query);

    /** Returns all writes of a record, newest first. */
    List<HistoryEntry> history(Caller caller, String type, UUID id);
}
