package org.shakti.mis.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A chain of hashes over rows of the audit log: each is the SHA-256 of the one before and of the row, whose columns are
 * written one after the other, each with its length before it, so that two different rows never look alike.
 */
final class RowHash {
    private final MessageDigest digest;
    private byte[] last;
    private long lastTx;
    private long lastId;
    private int count;

    RowHash(String start) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.last = HexFormat.of().parseHex(start);
    }

    /** Adds the present row: tx, id, done_at, done_by, action, target, detail. */
    void add(ResultSet row) throws SQLException {
        lastTx = row.getLong(1);
        lastId = row.getLong(2);
        digest.update(last);
        part(Long.toString(lastTx));
        part(Long.toString(lastId));
        part(row.getTimestamp(3, AuditTimes.utc()).toInstant().toString());
        for (int column = 4; column <= 7; column++) {
            part(row.getString(column));
        }
        last = digest.digest();
        count++;
    }

    String value() {
        return HexFormat.of().formatHex(last);
    }

    long lastTx() {
        return lastTx;
    }

    long lastId() {
        return lastId;
    }

    int count() {
        return count;
    }

    private void part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
