package org.shakti.mis.platform.modules;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.error.ShaktiException;

/**
 * Counts what the code of modules throws that it should not, and tells when it is too much of one within a minute. What the
 * world outside does (a network, a file, a database) is not counted: that passes.
 */
@Component(service = ModuleFaults.class)
public final class ModuleFaults {
    /** So many within a minute are a loop, not an accident. */
    static final int MOST = 20;

    /** A follower is left alone longer and longer after each failure: five of its failures in a row weigh as much. */
    public static final int OF_A_FOLLOWER = 4;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> times = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<Broken>> listeners = new CopyOnWriteArrayList<>();

    /** Made by the container. */
    @Activate
    public ModuleFaults() {
        this(Clock.systemUTC());
    }

    ModuleFaults(Clock clock) {
        this.clock = clock;
    }

    /**
     * A module whose code fails again and again.
     *
     * @param module its id
     * @param what what failed last, without any value
     */
    public record Broken(String module, String what) {}

    void listen(Consumer<Broken> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<Broken> listener) {
        listeners.remove(listener);
    }

    /** Notes a failure in a class; nothing when it is of no module. */
    public void failed(@Nullable Class<?> source, int weight, Throwable failure) {
        module(source).ifPresent(module -> failed(module, weight, failure));
    }

    void failed(String module, int weight, Throwable failure) {
        if (expected(failure)) {
            return;
        }
        Instant now = clock.instant();
        Deque<Instant> recent = times.computeIfAbsent(module, m -> new ArrayDeque<>());
        boolean tooMany;
        synchronized (recent) {
            recent.removeIf(time -> time.isBefore(now.minus(WINDOW)));
            for (int i = 0; i < weight; i++) {
                recent.add(now);
            }
            tooMany = recent.size() >= MOST;
            if (tooMany) {
                recent.clear();
            }
        }
        if (tooMany) {
            Broken broken = new Broken(module, what(failure));
            listeners.forEach(listener -> listener.accept(broken));
        }
    }

    private static Optional<String> module(@Nullable Class<?> source) {
        Bundle bundle = source == null ? null : FrameworkUtil.getBundle(source);
        return Optional.ofNullable(bundle).map(b -> b.getHeaders("").get("Shakti-Pack"));
    }

    private static boolean expected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ShaktiException || cause instanceof IOException || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** Kind and place: the text of a failure may hold values. */
    private static String what(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return root.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
