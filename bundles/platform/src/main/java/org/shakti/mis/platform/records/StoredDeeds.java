package org.shakti.mis.platform.records;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.record.Deeds;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Transactions;

/** Does work in one transaction, and begins again where another write was faster. */
@Component
public final class StoredDeeds implements Deeds {
    private static final int MOST = 4;

    private final Transactions transactions;

    /** Works in the given transactions. */
    @Activate
    public StoredDeeds(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T asOne(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Attempts.write(transactions, session -> work.get());
            } catch (ConflictException | IllegalMoveException e) {
                // What has failed within an outer transaction is lost as a whole: whoever began it begins again.
                if (attempt == MOST || transactions.inside()) {
                    throw e;
                }
            }
        }
    }
}
