package org.shakti.mis.platform.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.StepEvidence;

/** The only place that knows the table of the evidence that steps were taken on. */
final class EvidenceTable {
    private final Connection connection;

    EvidenceTable(Connection connection) {
        this.connection = connection;
    }

    void keep(Move move, Instant now) throws SQLException {
        String sql = "INSERT INTO step_evidence (id, record_id, state, entered_on, code, dated_on, note, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Move.Evidence evidence : move.evidence()) {
                Statements.bind(insert, List.of(UUID.randomUUID(), move.id(), move.to(), move.on(), evidence.code()));
                insert.setNull(6, Types.DATE);
                if (evidence.on().isPresent()) {
                    insert.setDate(6, java.sql.Date.valueOf(evidence.on().get()));
                }
                insert.setString(7, evidence.note().orElse(null));
                insert.setTimestamp(8, Statements.timestamp(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<StepEvidence> of(UUID record) throws SQLException {
        String sql = "SELECT state, entered_on, code, dated_on, note FROM step_evidence WHERE record_id = ?"
                + " ORDER BY recorded_at, code";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, record.toString());
            List<StepEvidence> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(named(row));
                }
            }
            return found;
        }
    }

    void forget(UUID record) throws SQLException {
        new Statements(connection).run("DELETE FROM step_evidence WHERE record_id = ?", record);
    }

    private static StepEvidence named(ResultSet row) throws SQLException {
        return new StepEvidence(
                row.getString(1),
                row.getDate(2).toLocalDate(),
                new Move.Evidence(
                        row.getString(3),
                        Optional.ofNullable(row.getDate(4)).map(java.sql.Date::toLocalDate),
                        Optional.ofNullable(row.getString(5))));
    }
}
