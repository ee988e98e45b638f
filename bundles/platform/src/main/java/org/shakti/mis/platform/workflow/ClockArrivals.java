package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.platform.records.RecordFootprint;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a clock that comes with a new definition for the records that are there already: in the background, some hundred
 * records at a time, going on after a restart where it stopped. A clock that runs or has been met is left alone.
 */
@Component(service = ClockArrivals.class, immediate = true)
public final class ClockArrivals {
    private static final Logger LOG = LoggerFactory.getLogger(ClockArrivals.class);
    private static final int AT_ONCE = 200;
    private static final long FIRST_LOOK_MILLIS = 5000;
    private static final long LOOK_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Rooms rooms;
    private final LateStart start;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "shakti-clocks");
        made.setDaemon(true);
        return made;
    });
    private Set<ArrivalTable.Key> known = Set.of();
    private Catalogue seen = Catalogue.EMPTY;
    private Instant notBefore = Instant.MIN;
    private volatile boolean closing;

    /** Takes the records and their rules, and begins to look at new definitions. */
    @Activate
    public ClockArrivals(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference RecordFootprint footprint,
            @Reference Rules rules) {
        this(transactions, new Rooms(reader, footprint, rules));
        var unused = thread.scheduleWithFixedDelay(this::tick, FIRST_LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    ClockArrivals(Transactions transactions, Rooms rooms) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.start = new LateStart(rooms.reader, rooms.rules);
    }

    /** What it works with. */
    record Rooms(RecordReader reader, RecordFootprint footprint, Rules rules) {}

    private void tick() {
        try {
            if (!rooms.rules.now().isBefore(notBefore)) {
                look();
            }
        } catch (RuntimeException e) {
            LOG.warn("Clocks of new definitions are started later", e);
            seen = Catalogue.EMPTY;
            notBefore = rooms.rules.now().plus(PATIENCE);
        }
    }

    /** Starts what the definitions at hand ask for, if they have changed since the last look. */
    @SuppressWarnings("ReferenceEquality") // one immutable object per generation; comparing deep is slow
    void look() {
        Catalogue catalogue = rooms.rules.catalogue();
        if (catalogue == seen) {
            return;
        }
        seen = catalogue;
        Set<ArrivalTable.Key> now = clocks(catalogue);
        Map<ArrivalTable.Key, ArrivalTable.Walk> walks = transactions.write(session -> forget(session, now));
        Map<Stretch, Set<String>> open = new TreeMap<>();
        for (ArrivalTable.Key key : now) {
            ArrivalTable.Walk walk = walks.getOrDefault(key, ArrivalTable.Walk.NEW);
            if (!walk.done()) {
                open.computeIfAbsent(new Stretch(key.type(), walk.last()), k -> new TreeSet<>())
                        .add(key.clock());
            }
        }
        open.forEach(this::walk);
    }

    /** A clock that has gone is begun anew when it comes back: records may have been written without it. */
    private Map<ArrivalTable.Key, ArrivalTable.Walk> forget(Session session, Set<ArrivalTable.Key> now)
            throws SQLException {
        ArrivalTable table = new ArrivalTable(session);
        Set<ArrivalTable.Key> gone = new HashSet<>(known);
        gone.removeAll(now);
        for (ArrivalTable.Key key : gone) {
            table.forget(key);
        }
        known = now;
        return table.all();
    }

    private void walk(Stretch from, Set<String> clocks) {
        Optional<UUID> last = from.last;
        int started = 0;
        boolean more = true;
        while (more && !closing) {
            Optional<UUID> behind = last;
            List<UUID> page = transactions.read(session -> rooms.footprint.after(session, from.type, behind, AT_ONCE));
            for (UUID id : transactions.read(session -> wanted(session, from.type, page, clocks))) {
                started += Attempts.write(transactions, session -> begin(session, from.type, id, clocks)) ? 1 : 0;
            }
            more = page.size() == AT_ONCE;
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
            note(from.type, clocks, new ArrivalTable.Walk(!more, last));
        }
        if (started > 0) {
            LOG.info("Clocks {} were started for {} records of {} that were there before", clocks, started, from.type);
        }
    }

    private List<UUID> wanted(Session session, String type, List<UUID> page, Set<String> clocks) throws SQLException {
        List<UUID> wanted = new ArrayList<>();
        for (UUID id : page) {
            if (start.wanted(session, type, id, clocks)) {
                wanted.add(id);
            }
        }
        return wanted;
    }

    private boolean begin(Session session, String type, UUID id, Set<String> clocks) throws SQLException {
        return rooms.footprint.hold(session, type, id) && start.start(session, type, id, clocks);
    }

    private void note(String type, Set<String> clocks, ArrivalTable.Walk walk) {
        Attempts.write(transactions, session -> {
            for (String clock : clocks) {
                new ArrivalTable(session).keep(new ArrivalTable.Key(type, clock), walk);
            }
            return true;
        });
    }

    private static Set<ArrivalTable.Key> clocks(Catalogue catalogue) {
        Set<ArrivalTable.Key> found = new HashSet<>();
        catalogue.types().values().forEach(type -> catalogue.workflowOf(type).ifPresent(workflow -> workflow.clocks()
                .forEach(clock -> found.add(new ArrivalTable.Key(type.name(), clock.id())))));
        return Set.copyOf(found);
    }

    /** Stops after the records at hand; the next start goes on there. */
    @Deactivate
    void close() throws InterruptedException {
        closing = true;
        thread.shutdown(); // no interrupt: the embedded database takes one for a failure
        if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
            LOG.warn("Clocks are still being started");
        }
    }

    /** Where a walk along the records of a type goes on. */
    private record Stretch(String type, Optional<UUID> last) implements Comparable<Stretch> {
        @Override
        public int compareTo(Stretch other) {
            int types = type.compareTo(other.type);
            return types != 0 ? types : position().compareTo(other.position());
        }

        private String position() {
            return last.map(UUID::toString).orElse("");
        }
    }
}
