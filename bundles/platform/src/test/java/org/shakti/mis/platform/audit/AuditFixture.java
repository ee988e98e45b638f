package org.shakti.mis.platform.audit;

import java.time.Clock;
import org.shakti.mis.platform.storage.CommitOrder;
import org.shakti.mis.platform.storage.TestKeys;
import org.shakti.mis.platform.storage.Transactions;

/** The audit log as it is put together in the container. */
public record AuditFixture(AuditTrail trail, ChainedSeals seals) implements AutoCloseable {
    public static AuditFixture over(Transactions transactions, CommitOrder order) {
        ChainedSeals seals = new ChainedSeals(transactions, order, TestKeys.KEY);
        return new AuditFixture(new StoredAuditTrail(order, seals, Clock.systemUTC()), seals);
    }

    @Override
    public void close() {
        try {
            seals.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
