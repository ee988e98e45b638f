package org.shakti.mis.platform.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.shakti.mis.api.record.RecordFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all followers, on one thread of its own, soon after each commit; and once a minute, because days go by without
 * anybody writing. Followers come and go at any time.
 */
@Component(service = Following.class, immediate = true)
public final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long GATHER_MILLIS = 20;
    private static final long FIRST_TICK_SECONDS = 5;
    private static final long TICK_SECONDS = 60;
    private static final long STOP_MILLIS = 800;

    private final FollowerRooms rooms;
    private final Clock clock;
    private final Optional<BundleContext> context;
    private final Map<Object, Pursuit> pursuits = new ConcurrentHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "shakti-followers");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean closing;
    private Instant planned = Instant.MIN;

    /** Begins to tick. */
    @Activate
    public Following(BundleContext context, @Reference FollowerRooms rooms) {
        this(rooms, Clock.systemUTC(), Optional.of(context));
    }

    Following(FollowerRooms rooms, Clock clock, Optional<BundleContext> context) {
        this.rooms = rooms;
        this.clock = clock;
        this.context = context;
        var unused = thread.scheduleWithFixedDelay(this::tick, FIRST_TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * A follower has come. Only its reference is taken here: it may need the writer of records, and that one tells this
     * component of writes.
     */
    @Reference(
            service = RecordFollower.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(ServiceReference<RecordFollower> reference) {
        later(() -> follow(reference, () -> context.map(c -> c.getService(reference))), 0);
    }

    void remove(ServiceReference<RecordFollower> reference) {
        pursuits.remove(reference);
        later(
                () -> {
                    pursuits.remove(reference);
                    context.ifPresent(c -> c.ungetService(reference));
                },
                0);
    }

    void follow(Object key, Supplier<Optional<RecordFollower>> service) {
        Optional<RecordFollower> follower = service.get();
        if (follower.isPresent()) {
            pursuits.put(key, new Pursuit(rooms, follower.get(), clock));
            round();
        }
    }

    /** Something was written. */
    void wake() {
        if (!pursuits.isEmpty() && asked.compareAndSet(false, true)) {
            later(this::round, GATHER_MILLIS);
        }
    }

    /** Returns which followers failed on writes that are set aside, and on how many. */
    public SortedMap<String, Integer> aside() {
        SortedMap<String, Integer> aside = new TreeMap<>();
        pursuits.values().stream()
                .filter(pursuit -> pursuit.aside() > 0)
                .forEach(pursuit -> aside.put(pursuit.name(), pursuit.aside()));
        return aside;
    }

    private void round() {
        asked.set(false);
        for (Map.Entry<Object, Pursuit> one : pursuits.entrySet()) {
            run(() -> one.getValue()
                    .run(() -> !closing && pursuits.containsKey(one.getKey()))
                    .ifPresent(this::again));
        }
    }

    /** Looks again after a while, unless that is planned for an earlier moment anyway. */
    private void again(Duration wait) {
        Instant now = clock.instant();
        Instant wanted = now.plus(wait);
        if (planned.isBefore(now) || planned.isAfter(wanted)) {
            planned = wanted;
            later(this::round, Math.max(GATHER_MILLIS, wait.toMillis()));
        }
    }

    private void tick() {
        round();
        pursuits.values().forEach(pursuit -> run(pursuit::note));
    }

    private void later(Runnable work, long millis) {
        try {
            var unused = thread.schedule(() -> run(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Followers are told after the next start", e);
        }
    }

    private void run(Runnable work) {
        try {
            if (!closing) {
                work.run();
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Followers are told later: {}", Faults.kind(e));
        }
    }

    /** Lets the follower at hand come to its end; what is not told yet is told after the next start. */
    @Override
    @Deactivate
    public void close() throws InterruptedException {
        closing = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.warn("A follower did not come to its end in {} ms", STOP_MILLIS);
        }
    }
}
