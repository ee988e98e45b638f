package org.shakti.mis.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Marks the bundle cache as complete once every feature of the first start is in, so that a start that was killed before is
 * begun anew; and says in the foreground that the instance is ready.
 */
@Component(
        service = {},
        immediate = true)
public final class ReadyAnnouncement {
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    private final List<Readiness> parts = new CopyOnWriteArrayList<>();

    private final String address;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-ready"));

    @Activate
    public ReadyAnnouncement(BundleContext context, @Reference BootFinished finished) throws IOException {
        address = "http://" + context.getProperty("shakti.host") + ":" + context.getProperty("shakti.port");
        Path mark = Path.of(context.getProperty("karaf.data"), "cache.complete");
        if (!Files.exists(mark)) {
            Files.writeString(mark, String.valueOf(context.getProperty("shakti.version")));
        }
        var unused = looks.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        looks.shutdownNow();
    }

    private void look() {
        if (Health.of(parts).ready()) {
            System.out.println("Shakti MIS is ready at " + address);
            looks.shutdown();
        }
    }
}
