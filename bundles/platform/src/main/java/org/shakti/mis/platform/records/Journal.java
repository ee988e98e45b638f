package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.Session;

/** Writes the history of records, which is also the change feed, and the states that they enter. */
final class Journal {
    private static final String STATE = "INSERT INTO state_entry (id, record_type, record_id, state, entered_on,"
            + " recorded_at, recorded_by, evidence, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final CommitOrder order;
    private final SqlValues values;
    private final String historySql;

    Journal(CommitOrder order, SqlValues values) {
        this.order = order;
        this.values = values;
        this.historySql = "INSERT INTO record_history (tx, id, record_type, record_id, version, written_at, written_by,"
                + " action, district, organisation, owner, changes) VALUES (" + order.numberSql()
                + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    CommitOrder order() {
        return order;
    }

    /** Writes one row for each write, in order. */
    void history(Session session, List<Write> writes) throws SQLException {
        try (PreparedStatement insert = session.connection().prepareStatement(historySql)) {
            long number = order.rows(writes.size());
            for (Write write : writes) {
                RecordView.Envelope envelope = write.after.envelope();
                insert.setLong(1, order.parameter(session));
                insert.setLong(2, number++);
                insert.setString(3, write.after.type());
                insert.setString(4, write.after.id().toString());
                insert.setLong(5, envelope.version());
                values.bind(insert, 6, envelope.changedAt());
                insert.setString(7, write.by);
                insert.setString(8, write.action);
                insert.setString(9, envelope.district());
                insert.setString(10, envelope.organisation());
                insert.setString(11, envelope.owner());
                insert.setString(12, Json.write(write.changes));
                add(insert, writes.size());
            }
            finish(insert, writes.size());
        }
    }

    /** Writes states that were entered, in order. */
    void states(Session session, List<Step> steps) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = session.connection().prepareStatement(STATE)) {
            long number = order.rows(steps.size());
            for (Step step : steps) {
                insert.setLong(1, number++);
                insert.setString(2, step.record.type());
                insert.setString(3, step.record.id().toString());
                insert.setString(4, step.entered.state());
                values.bind(insert, 5, step.entered.on());
                values.bind(insert, 6, step.entered.recordedAt());
                insert.setString(7, step.entered.by());
                values.text(insert, 8, step.evidence());
                values.text(insert, 9, step.note.orElse(null));
                add(insert, steps.size());
            }
            finish(insert, steps.size());
        }
    }

    /** Takes the traces of a record away; what remains in the feed is that it is gone. */
    void forget(Session session, RecordView record, String by, Instant now) throws SQLException {
        for (String table : List.of("state_entry", "record_history")) {
            try (PreparedStatement delete =
                    session.connection().prepareStatement("DELETE FROM " + table + " WHERE record_id = ?")) {
                delete.setString(1, record.id().toString());
                delete.executeUpdate();
            }
        }
        history(session, List.of(new Write(Envelopes.written(record, now), by, "removed", Map.of())));
    }

    private static void add(PreparedStatement insert, int count) throws SQLException {
        if (count > 1) {
            insert.addBatch();
        }
    }

    private static void finish(PreparedStatement insert, int count) throws SQLException {
        if (count > 1) {
            insert.executeBatch();
        } else if (count == 1) {
            insert.executeUpdate();
        }
    }

    /** One write of a record: changes are pairs of values before and after in JSON form, by key. */
    record Write(RecordView after, String by, String action, Map<String, ?> changes) {}

    /** One state that a record entered. */
    record Step(RecordView record, RecordView.Entered entered, Optional<String> note) {
        @Nullable String evidence() {
            return entered.evidence().isEmpty() ? null : SqlValues.packed(entered.evidence());
        }
    }
}
