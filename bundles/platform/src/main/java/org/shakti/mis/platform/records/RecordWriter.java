package org.shakti.mis.platform.records;

import java.util.List;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/**
 * The one writer of records. Every call checks definition, scope and switches, then writes vault, row, history, change
 * feed and audit, and calls each {@link WriteParticipant}; all within the given transaction.
 */
public interface RecordWriter {
    /** Makes a record; the same id again returns the stored one unchanged. */
    RecordView create(Session session, Caller caller, NewRecord draft);

    /**
     * Makes records that come from elsewhere, parents before their children, each with the states it has already been
     * through; in the history as {@code imported}. The first step is the state at creation, even where the workflow
     * begins elsewhere; without steps the record begins in the initial state. Faster than one call per record, so
     * batches should come whole.
     */
    default List<RecordView> bring(Session session, Caller caller, List<Arrival> arrivals) {
        List<RecordView> made = new java.util.ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            RecordView view = create(session, caller, arrival.draft());
            for (Entry step : arrival.path()) {
                view = enter(session, caller, step);
            }
            made.add(view);
        }
        return made;
    }

    /** Changes fields of a record. */
    RecordView change(Session session, Caller caller, RecordChange change);

    /** Writes that a state was entered; whether the step is legal has been decided by the caller of this method. */
    RecordView enter(Session session, Caller caller, Entry entry);

    /** Gives a root with everything below it to another owner, organisation or district. */
    RecordView assign(Session session, Caller caller, Assignment assignment);

    /** Takes a record away whole, with its history; only to undo an import whose records nobody has changed. */
    void remove(Session session, Caller caller, String type, UUID id);

    /**
     * A record that comes from elsewhere.
     *
     * @param draft the record, its id given
     * @param path the states that it has been through, oldest first
     * @param owner account that keeps it, for a root; the caller when absent
     */
    record Arrival(NewRecord draft, List<Entry> path, java.util.Optional<String> owner) {
        /** Copies the list. */
        public Arrival {
            path = List.copyOf(path);
        }

        /** Makes an arrival that the caller keeps. */
        public Arrival(NewRecord draft, List<Entry> path) {
            this(draft, path, java.util.Optional.empty());
        }
    }

    /** A state that is entered. */
    record Entry(
            String type,
            UUID id,
            String to,
            java.time.LocalDate on,
            List<String> evidence,
            java.util.Optional<String> note) {
        /** Copies the list. */
        public Entry {
            evidence = List.copyOf(evidence);
        }
    }

    /** Who keeps a root from now on; what is absent stays. */
    record Assignment(
            String type,
            UUID id,
            java.util.Optional<String> owner,
            java.util.Optional<String> organisation,
            java.util.Optional<String> district) {}
}
