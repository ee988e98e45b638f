package org.shakti.mis.platform.storage;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database to the platform's schema, and only then offers it as {@code shakti-platform}. A server that cannot
 * be reached is asked again every few seconds.
 */
@Component(
        service = {},
        immediate = true)
public final class PlatformDatabase {
    /** Name under which the persistence unit finds the data source. */
    static final String NAME = "shakti-platform";

    private static final Logger LOG = LoggerFactory.getLogger(PlatformDatabase.class);
    private static final int SECONDS_BETWEEN_ATTEMPTS = 5;

    private final BundleContext context;
    private final DataSource source;
    private final Dialect dialect;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shakti-database"));
    private @Nullable ServiceRegistration<DataSource> registration;
    private String lastTrouble = "";

    @Activate
    public PlatformDatabase(
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=shakti)", service = DataSource.class)
                    Map.Entry<Map<String, Object>, DataSource> shakti) {
        this.context = context;
        this.source = shakti.getValue();
        this.dialect = Dialect.valueOf(String.valueOf(shakti.getKey().get(Database.DIALECT)));
        attempt();
    }

    @Deactivate
    synchronized void withdraw() {
        again.shutdownNow();
        if (registration != null) {
            registration.unregister();
        }
    }

    private synchronized void attempt() {
        if (again.isShutdown()) {
            return;
        }
        try {
            new Migrations(source, Clock.systemUTC()).run(Scripts.of(context.getBundle(), dialect));
            offer();
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).equals(lastTrouble)) {
                LOG.error("The database is not ready; asking again every {} s.", SECONDS_BETWEEN_ATTEMPTS, e);
            }
            lastTrouble = String.valueOf(e.getMessage());
            var unused = again.schedule(this::attempt, SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS);
        }
    }

    private void offer() {
        var names = Map.of("osgi.jndi.service.name", NAME, Database.DIALECT, dialect.name());
        registration = context.registerService(DataSource.class, source, FrameworkUtil.asDictionary(names));
    }
}
