package org.shakti.mis.door;

import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Puts the door into the HTTP server at the moment at which there can be one: the server looks for such services while it
 * is not yet able to take them, so the door must not be there any earlier.
 */
public final class DoorActivator implements BundleActivator {
    private static final String SERVERS = "(objectClass=org.ops4j.pax.web.service.spi.ServerControllerFactory)";
    private static final String REPORTS = "(&(objectClass=java.util.function.Supplier)(shakti.start=true))";

    /** Any number but that of the others: of two with the same the server keeps one only. */
    private static final int RANKING = 100;

    private @Nullable ServiceTracker<Object, Object> servers;
    private @Nullable ServiceTracker<Object, Supplier<String>> reports;

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        ServiceTracker<Object, Supplier<String>> told =
                new ServiceTracker<>(context, FrameworkUtil.createFilter(REPORTS), null);
        told.open();
        Door door = new Door(() -> {
            Supplier<String> report = told.getService();
            return report == null ? Problems.STARTING : report.get();
        });
        servers = new ServiceTracker<>(context, FrameworkUtil.createFilter(SERVERS), new Fitting(context, door));
        servers.open(true);
        reports = told;
    }

    @Override
    public void stop(BundleContext context) {
        if (servers != null) {
            servers.close();
        }
        if (reports != null) {
            reports.close();
        }
    }

    /** Offers the door as long as there is somebody who makes servers. */
    private record Fitting(BundleContext context, Door door) implements ServiceTrackerCustomizer<Object, Object> {
        @Override
        public Object addingService(ServiceReference<Object> server) {
            return context.registerService(
                    HttpConfiguration.Customizer.class,
                    door,
                    FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, RANKING)));
        }

        @Override
        public void modifiedService(ServiceReference<Object> server, Object registration) {
            // nothing about it matters
        }

        @Override
        public void removedService(ServiceReference<Object> server, Object registration) {
            ((ServiceRegistration<?>) registration).unregister();
        }
    }
}
