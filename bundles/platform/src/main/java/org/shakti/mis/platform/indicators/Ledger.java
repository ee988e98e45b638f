package org.shakti.mis.platform.indicators;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.storage.StorageException;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers numbers from what is kept of them, brought up to date first; so an answer is as true as one counted from the
 * records. While what is kept has to be made anew it has no answer, and the records are counted.
 */
@Component(service = Ledger.class)
public final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final String BEHIND = "The kept numbers are not up to date, so records are counted: {}";
    private static final long REST_MILLIS = 2000;
    private static final long CALM_MILLIS = 3000;

    private final Transactions transactions;
    private final Catalogues catalogues;
    /** In turn: whoever asks for a number must not be passed again and again by the work that goes on beside it. */
    private final ReentrantLock folding = new ReentrantLock(true);

    private final ReentrantReadWriteLock standing = new ReentrantReadWriteLock();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "indicator-ledger");
        made.setDaemon(true);
        return made;
    });
    private volatile @Nullable Known known;
    private volatile long calmFrom = System.nanoTime();

    /** Looks after what is kept in the platform's database. */
    @Activate
    public Ledger(@Reference Transactions transactions, @Reference Catalogues catalogues) {
        this.transactions = transactions;
        this.catalogues = catalogues;
    }

    /** Stops looking after it; what is left is looked at after the next start. */
    @Override
    @Deactivate
    public void close() {
        thread.shutdown();
    }

    /** Is told that something was written; looks at it soon, so that no reader has to. */
    void touched() {
        if (waiting.compareAndSet(false, true)) {
            later();
        }
    }

    /** Is told that very much was written, and that more may follow: looks at all of it together when that is over. */
    void flooded() {
        calmFrom = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CALM_MILLIS);
        touched();
    }

    private boolean calm() {
        return System.nanoTime() - calmFrom >= 0;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void later() {
        if (!thread.isShutdown()) {
            thread.schedule(this::tendWhenCalm, REST_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns the numbers that are kept among the wanted ones; nothing while all of them are being made anew. */
    Optional<Map<Counted, Long>> count(List<Counted> wanted, Caller caller, Selection selection) {
        Known now = known();
        if (!standing.readLock().tryLock()) {
            return Optional.empty();
        }
        try {
            if (!caughtUp(now)) {
                touched();
                return Optional.empty();
            }
            LedgerQuery query = new LedgerQuery(now.catalogue, now.plan, wanted);
            return Optional.of(transactions.read(session -> query.run(session, caller, selection)));
        } finally {
            standing.readLock().unlock();
        }
    }

    /** What stands in the way of the kept numbers must not stand in the way of numbers: the records can be counted. */
    private boolean caughtUp(Known now) {
        try {
            return current(now);
        } catch (StorageException e) {
            LOG.warn(BEHIND, kind(e));
            return false;
        }
    }

    /**
     * Whoever asks while much is left waits for it: counting all records would take longer. He waits here for those who
     * are at it, for the embedded database would let him wait for their rows, and only ten seconds.
     */
    private boolean current(Known now) {
        if (!folding.isLocked() && quiet()) {
            return stands(now);
        }
        folding.lock();
        try {
            return stands(now) && (quiet() || foldAll(now));
        } finally {
            folding.unlock();
        }
    }

    private boolean quiet() {
        return transactions.read(
                session -> LedgerRows.notes(session.connection(), 1).isEmpty());
    }

    private boolean stands(Known now) {
        return transactions.read(session -> LedgerRows.stands(session.connection(), now.plan.signature()));
    }

    /** Looks at all that was touched; tells whether the ledger stands. */
    private boolean foldAll(Known now) {
        int notes;
        do {
            notes = fold(now);
        } while (notes == LedgerUpkeep.ROOTS_AT_ONCE);
        return notes < LedgerUpkeep.ROOTS_AT_ONCE;
    }

    /** Looks at what was touched; returns a great number when the ledger does not stand. */
    private int fold(Known now) {
        folding.lock();
        try {
            return transactions.write(session -> LedgerRows.lock(session.connection(), now.plan.signature())
                    ? LedgerUpkeep.fold(session, now.count)
                    : Integer.MAX_VALUE);
        } finally {
            folding.unlock();
        }
    }

    private void tendWhenCalm() {
        if (calm()) {
            tend();
        } else {
            later();
        }
    }

    /** Catches up completely. */
    void tend() {
        waiting.set(false);
        if (thread.isShutdown()) {
            return;
        }
        Known now = known();
        try {
            if (!stands(now)) {
                rebuild(now);
            }
            foldAll(now);
        } catch (RuntimeException e) {
            // The texts of the database may hold values of records, so only its kind is told.
            LOG.warn(BEHIND, kind(e));
            touched();
        }
    }

    private static String kind(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : cause.getClass().getName();
    }

    /** Nobody reads meanwhile: the embedded database would make them wait. */
    private void rebuild(Known now) {
        standing.writeLock().lock();
        try {
            remake(now);
        } finally {
            standing.writeLock().unlock();
        }
    }

    private void remake(Known now) {
        transactions.write(session -> {
            LedgerRows.lock(session.connection(), now.plan.signature());
            LedgerUpkeep.begin(session, now.plan);
            return true;
        });
        transactions.write(session -> {
            LedgerRows.lock(session.connection(), now.plan.signature());
            LedgerUpkeep.rebuild(session, now.plan, now.count);
            return true;
        });
        LOG.info("The kept numbers were made anew: {}", now.plan.numbers().size());
    }

    private Known known() {
        Catalogue catalogue = catalogues.current();
        Known last = known;
        if (last != null && last.catalogue.generation() == catalogue.generation()) {
            return last;
        }
        IndicatorSql sql =
                new IndicatorSql(catalogue, transactions.dialect(), LocalDate.now(ZoneId.of("Asia/Kolkata")));
        LedgerPlan plan = LedgerPlan.of(catalogue, sql);
        Known next = new Known(catalogue, plan, new MemberCount(catalogue, plan, sql, transactions.dialect()));
        known = next;
        return next;
    }

    /** What is kept under one generation of definitions. */
    private record Known(Catalogue catalogue, LedgerPlan plan, MemberCount count) {}
}
