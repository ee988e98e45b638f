package org.shakti.mis.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.InstanceKey;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit log: about once a second all rows that are settled are hashed in order into a seal that is chained to
 * the one before and signed with a key of this instance. Writers never wait for one another because of it.
 */
@Component(service = {Sealer.class, AuditChain.class})
public final class ChainedSeals implements Sealer, AuditChain {
    private static final Logger LOG = LoggerFactory.getLogger(ChainedSeals.class);
    private static final String START = "0".repeat(64);
    private static final int BATCH = 20_000;

    private final Transactions transactions;
    private final CommitOrder order;
    private final Clock clock;
    private final SecretKeySpec key;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker;

    /** Seals what a former run has left, soon after the start. */
    @Activate
    public ChainedSeals(
            @Reference Transactions transactions, @Reference CommitOrder order, @Reference InstanceKey key) {
        this.transactions = transactions;
        this.order = order;
        this.clock = Clock.systemUTC();
        this.key = new SecretKeySpec(key.derive("audit"), "HmacSHA256");
        this.worker = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "audit-sealer"));
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        wake();
    }

    /** Lets a seal that is being made be finished: an interrupt could hurt the embedded database. */
    @Deactivate
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("The audit log is still being sealed");
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the work reports its own failures
    public void wake() {
        if (!worker.isShutdown() && asked.compareAndSet(false, true)) {
            worker.schedule(this::sealQuietly, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public void seal() {
        while (transactions.write(this::sealOnce) == BATCH) {
            LOG.debug("There is more to seal");
        }
    }

    @Override
    public Verification verify() {
        return transactions.read(session -> new ChainReader(session, this::signature).verify());
    }

    private void sealQuietly() {
        asked.set(false);
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warn("Sealing the audit log failed; it is tried again with the next entry", e);
        }
    }

    private int sealOnce(Session session) throws SQLException {
        Head head = head(session);
        String sql = "SELECT tx, id, done_at, done_by, action, target, detail FROM audit_log"
                + " WHERE tx >= ? AND (tx > ? OR id > ?) AND tx < " + order.settledSql()
                + " ORDER BY tx, id FETCH FIRST " + BATCH + " ROWS ONLY";
        RowHash hash = new RowHash(head.hash);
        long settled = order.settled();
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            select.setLong(1, head.tx);
            select.setLong(2, head.tx);
            select.setLong(3, head.id);
            select.setLong(4, settled);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hash.add(row);
                }
            }
        }
        if (hash.count() > 0) {
            keep(session, head.position + 1, hash);
        }
        return hash.count();
    }

    /** Two nodes cannot write the same position, so one of them fails and tries again later. */
    private void keep(Session session, long position, RowHash hash) throws SQLException {
        try (PreparedStatement insert = session.connection()
                .prepareStatement("INSERT INTO audit_seal (position, last_tx, last_id, row_count, sealed_at, hash,"
                        + " signature) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, position);
            insert.setLong(2, hash.lastTx());
            insert.setLong(3, hash.lastId());
            insert.setInt(4, hash.count());
            insert.setTimestamp(5, AuditTimes.column(clock.instant()), AuditTimes.utc());
            insert.setString(6, hash.value());
            insert.setString(7, signature(position + "|" + hash.value()));
            insert.executeUpdate();
        }
    }

    private static Head head(Session session) throws SQLException {
        try (PreparedStatement select = session.connection()
                        .prepareStatement("SELECT position, last_tx, last_id, hash FROM audit_seal"
                                + " ORDER BY position DESC FETCH FIRST 1 ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new Head(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4))
                    : new Head(0, Long.MIN_VALUE, 0, START);
        }
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Head(long position, long tx, long id, String hash) {}
}
