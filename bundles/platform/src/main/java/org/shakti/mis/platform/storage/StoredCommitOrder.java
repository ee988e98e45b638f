package org.shakti.mis.platform.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes PostgreSQL's own transaction numbers, which several nodes share, shifted so that they go on growing after a
 * restore into another server. Derby has one process, so there this process counts, and knows which are still open.
 */
@Component
public final class StoredCommitOrder implements CommitOrder {
    private final boolean postgres;
    private final long shift;
    private final TreeSet<Long> open = new TreeSet<>();
    private final AtomicLong lastRow = new AtomicLong();
    private long next;

    /** Goes on after the greatest number that the database knows. */
    @Activate
    public StoredCommitOrder(@Reference Transactions transactions) {
        postgres = transactions.dialect() == Dialect.POSTGRESQL;
        long start = transactions.write(session -> start(session.connection(), postgres));
        shift = start;
        next = start;
    }

    @Override
    public String numberSql() {
        return postgres ? "pg_current_xact_id()::text::bigint + ?" : "CAST(? AS BIGINT)";
    }

    @Override
    public long parameter(Session session) {
        return postgres ? shift : session.course().keep(Turn.class, () -> count(session)).value;
    }

    @Override
    public long rows(int count) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        return lastRow.updateAndGet(last -> Math.max(last, now) + count) - count + 1;
    }

    @Override
    public String settledSql() {
        return postgres ? "pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ?" : "CAST(? AS BIGINT)";
    }

    @Override
    public long settled() {
        if (postgres) {
            return shift;
        }
        synchronized (open) {
            return open.isEmpty() ? next : open.first();
        }
    }

    private Turn count(Session session) {
        synchronized (open) {
            Turn number = new Turn(next++);
            open.add(number.value);
            session.course().afterEnd(() -> over(number));
            return number;
        }
    }

    private void over(Turn number) {
        synchronized (open) {
            open.remove(number.value);
        }
    }

    /** Returns the first number (Derby), or what to add to the server's numbers (PostgreSQL). */
    private static long start(Connection connection, boolean postgres) throws SQLException {
        long last = Math.max(
                number(connection, "SELECT MAX(tx) FROM record_history"),
                number(connection, "SELECT MAX(tx) FROM audit_log"));
        if (!postgres) {
            // Never a number again that was given to a transaction which was rolled back: a reader may be past it.
            return Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        }
        long shift = number(connection, "SELECT shift FROM commit_order WHERE id = 1 FOR UPDATE");
        long current = number(connection, "SELECT pg_current_xact_id()::text::bigint");
        if (current + shift > last) {
            return shift;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE commit_order SET shift = ? WHERE id = 1")) {
            update.setLong(1, last + 1 - current);
            update.executeUpdate();
        }
        return last + 1 - current;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private record Turn(long value) {}
}
