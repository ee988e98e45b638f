package org.shakti.mis.platform.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shakti.mis.platform.storage.Session;

/** Reads the whole audit log along its seals and compares. */
final class ChainReader {
    private static final String ROWS = "SELECT tx, id, done_at, done_by, action, target, detail FROM audit_log"
            + " WHERE tx >= ? AND (tx > ? OR id > ?) AND (tx < ? OR (tx = ? AND id <= ?)) ORDER BY tx, id";

    private final Session session;
    private final UnaryOperator<String> signature;

    ChainReader(Session session, UnaryOperator<String> signature) {
        this.session = session;
        this.signature = signature;
    }

    AuditChain.Verification verify() throws SQLException {
        SealRow before = new SealRow(0, Long.MIN_VALUE, 0, 0, "0".repeat(64), "");
        Optional<Long> broken = Optional.empty();
        List<SealRow> seals = seals();
        long rows = 0;
        for (SealRow seal : seals) {
            RowHash hash = new RowHash(before.hash);
            add(hash, before, seal);
            rows += hash.count();
            boolean fits = seal.position == before.position + 1
                    && hash.count() == seal.count
                    && hash.value().equals(seal.hash)
                    && signature.apply(seal.position + "|" + seal.hash).equals(seal.signature);
            if (!fits && broken.isEmpty()) {
                broken = Optional.of(seal.position);
            }
            before = seal;
        }
        long unsealed = count() - rows;
        return new AuditChain.Verification(broken.isEmpty(), rows, seals.size(), unsealed, before.hash, broken);
    }

    private void add(RowHash hash, SealRow from, SealRow to) throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement(ROWS)) {
            select.setFetchSize(1000);
            select.setLong(1, from.tx);
            select.setLong(2, from.tx);
            select.setLong(3, from.id);
            select.setLong(4, to.tx);
            select.setLong(5, to.tx);
            select.setLong(6, to.id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hash.add(row);
                }
            }
        }
    }

    private List<SealRow> seals() throws SQLException {
        List<SealRow> seals = new ArrayList<>();
        try (PreparedStatement select = session.connection()
                        .prepareStatement("SELECT position, last_tx, last_id, row_count, hash, signature"
                                + " FROM audit_seal ORDER BY position");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                seals.add(new SealRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)));
            }
        }
        return seals;
    }

    private long count() throws SQLException {
        try (PreparedStatement select = session.connection().prepareStatement("SELECT COUNT(*) FROM audit_log");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private record SealRow(long position, long tx, long id, int count, String hash, String signature) {}
}
