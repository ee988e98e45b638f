package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.karaf.features.BootFinished;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Tells the door of the HTTP server what the start still waits for. It says nothing any more once the instance is ready,
 * and some time after everything was started: one part in trouble must not close the others.
 */
@Component(service = Supplier.class, property = "shakti.start:Boolean=true")
public final class StartReport implements Supplier<String> {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LongSupplier nanos;

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    private final List<Readiness> parts = new CopyOnWriteArrayList<>();

    private volatile @Nullable Long finished;

    /** Made by the container. */
    @Activate
    public StartReport() {
        this(System::nanoTime, List.of());
    }

    StartReport(LongSupplier nanos, List<Readiness> parts) {
        this.nanos = nanos;
        this.parts.addAll(parts);
    }

    /** The first start has come to its end. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void finish(BootFinished boot) {
        finished = nanos.getAsLong();
    }

    void unfinish(BootFinished boot) {
        finished = null;
    }

    @Override
    public String get() {
        Long since = finished;
        boolean late = since != null && nanos.getAsLong() - since > PATIENCE.toNanos();
        Health health = Health.of(parts);
        return late || health.ready() ? "" : problem(health);
    }

    private static String problem(Health health) {
        Map<String, Object> told = Map.of(
                "type", "/problems/starting", "title", "One moment, please", "status", 503, "parts", health.parts());
        try {
            return JsonFormat.mapper().writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
