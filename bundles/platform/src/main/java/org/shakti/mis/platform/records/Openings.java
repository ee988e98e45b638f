package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes who has opened which file: one row per person, file and day, and never what was read. Reading does not wait for
 * it: what is noted is written together about a second later, with the audit log in the same transaction.
 */
@Component(service = Openings.class)
public final class Openings {
    /** How the deed is called in the audit log. */
    public static final String DEED = "record.opened";

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final int MOST_REMEMBERED = 200_000;
    private static final int DEEPEST = 10;

    private final Transactions transactions;
    private final AuditTrail audit;
    private final Catalogues catalogues;
    private final RecordRooms rooms;
    private final Clock clock;
    private final Set<Opened> today = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Opening> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker;

    /** Made by the container. */
    @Activate
    public Openings(
            @Reference Transactions transactions,
            @Reference AuditTrail audit,
            @Reference Catalogues catalogues,
            @Reference RecordRooms rooms) {
        this(transactions, audit, catalogues, rooms, Clock.systemUTC());
    }

    Openings(Transactions transactions, AuditTrail audit, Catalogues catalogues, RecordRooms rooms, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.catalogues = catalogues;
        this.rooms = rooms;
        this.clock = clock;
        this.worker = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "record-openings"));
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Writes what is still waiting; an interrupt could hurt the embedded database. */
    @Deactivate
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Openings of files are still being written");
        }
        writeQuietly();
    }

    /** Notes that somebody was shown a record; what lies below a root counts as the root's file. */
    public void opened(Caller caller, RecordView record) {
        Instant now = clock.instant();
        Opened one = new Opened(
                record.envelope().root(), caller.account(), now.atZone(ZONE).toLocalDate());
        if (today.size() >= MOST_REMEMBERED) {
            today.clear(); // what comes twice is found out when it is written
        }
        if (today.add(one)) {
            waiting.add(new Opening(one, top(record.type()), now.truncatedTo(ChronoUnit.MICROS)));
            wake();
        }
    }

    /** Returns who has opened a file, last one first. */
    public List<Opener> of(UUID root, int limit) {
        return transactions.read(session -> table(session).of(root, limit));
    }

    /** Writes what is waiting, now; returns how many rows were new. */
    int write() {
        List<Opening> batch = new ArrayList<>();
        for (Opening one = waiting.poll(); one != null; one = waiting.poll()) {
            batch.add(one);
        }
        try {
            return batch.isEmpty() ? 0 : Attempts.write(transactions, session -> write(session, batch));
        } catch (RuntimeException e) {
            waiting.addAll(batch);
            throw e;
        }
    }

    private int write(Session session, List<Opening> batch) throws SQLException {
        OpeningTable table = table(session);
        int written = 0;
        for (Opening one : batch) {
            Opened what = one.what();
            if (table.add(what, one.at())) {
                audit.append(session, what.account(), DEED, one.type() + ":" + what.root(), Map.of());
                written++;
            }
        }
        return written;
    }

    private OpeningTable table(Session session) {
        return new OpeningTable(session.connection(), rooms.store().values());
    }

    /** Returns the type at the top of the parents of a type. */
    private String top(String type) {
        Catalogue catalogue = catalogues.current();
        String top = type;
        for (int steps = 0; steps < DEEPEST; steps++) {
            Optional<String> above = catalogue.type(top).flatMap(RecordType::parent);
            if (above.isEmpty()) {
                return top;
            }
            top = above.get();
        }
        return top;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the work reports its own failures
    private void wake() {
        if (!worker.isShutdown() && asked.compareAndSet(false, true)) {
            worker.schedule(this::writeQuietly, 1, TimeUnit.SECONDS);
        }
    }

    private void writeQuietly() {
        asked.set(false);
        LocalDate now = clock.instant().atZone(ZONE).toLocalDate();
        today.removeIf(one -> one.on().isBefore(now));
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("Openings of files could not be written; tried again with the next one", e);
        }
    }

    /** Somebody who has opened a file: when last, and on how many days. */
    public record Opener(String by, Instant at, int days) {}

    /** A file that somebody has opened on a day. */
    record Opened(UUID root, String account, LocalDate on) {}

    private record Opening(Opened what, String type, Instant at) {}
}
