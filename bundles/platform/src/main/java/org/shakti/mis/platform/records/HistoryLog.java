package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/** Reads what {@link Journal} has written. Whoever asks has found the record within the scope before. */
final class HistoryLog {
    private static final String HISTORY = "SELECT version, written_at, written_by, action, changes FROM record_history"
            + " WHERE record_id = ? AND record_type = ? AND version > ? ORDER BY version DESC";
    private static final String PATH = "SELECT state, entered_on, recorded_at, recorded_by, evidence FROM state_entry"
            + " WHERE record_id = ? AND record_type = ? ORDER BY id";

    private final SqlValues values;

    HistoryLog(SqlValues values) {
        this.values = values;
    }

    /** Returns the writes after a version, newest first. */
    List<HistoryEntry> since(Session session, String type, UUID id, long version) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(HISTORY)) {
            select.setString(1, id.toString());
            select.setString(2, type);
            select.setLong(3, version);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new HistoryEntry(
                            row.getLong(1),
                            Objects.requireNonNull(values.moment(row, 2)),
                            row.getString(3),
                            row.getString(4),
                            changes(row.getString(5))));
                }
            }
            return entries;
        }
    }

    /** Returns the states entered so far, in the order in which they were recorded. */
    List<RecordView.Entered> path(Session session, String type, UUID id) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(PATH)) {
            select.setString(1, id.toString());
            select.setString(2, type);
            List<RecordView.Entered> path = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> evidence = SqlValues.unpacked(row.getString(5));
                    path.add(new RecordView.Entered(
                            row.getString(1),
                            Objects.requireNonNull(values.day(row, 2)),
                            Objects.requireNonNull(values.moment(row, 3)),
                            row.getString(4),
                            evidence == null ? List.of() : evidence));
                }
            }
            return path;
        }
    }

    private static Map<String, HistoryEntry.Change> changes(String json) {
        Map<String, HistoryEntry.Change> changes = new HashMap<>();
        Json.object(json)
                .forEach((key, pair) -> changes.put(
                        key.toString(), new HistoryEntry.Change(Changes.before(pair), Changes.after(pair))));
        return changes;
    }
}
