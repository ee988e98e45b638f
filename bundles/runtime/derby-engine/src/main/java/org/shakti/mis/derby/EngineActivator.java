package org.shakti.mis.derby;

import java.lang.System.Logger.Level;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.jdbc.DataSourceFactory;

/** Loads the engine with the bundle, and shuts it down with it, so that no lock or recovery is left behind. */
public final class EngineActivator implements BundleActivator {
    /** Derby reports a clean shutdown of the whole engine with this state. */
    private static final String SHUT_DOWN = "XJ015";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final System.Logger LOG = System.getLogger(EngineActivator.class.getName());

    @Override
    public void start(BundleContext context) throws SQLException {
        DriverManager.registerDriver(new EmbeddedDriver());
        var names = Map.of(
                DataSourceFactory.OSGI_JDBC_DRIVER_CLASS,
                EmbeddedDriver.class.getName(),
                DataSourceFactory.OSGI_JDBC_DRIVER_NAME,
                "derby");
        context.registerService(DataSourceFactory.class, new EmbeddedSources(), FrameworkUtil.asDictionary(names));
    }

    /**
     * Shuts the engine down, and waits for that no longer than is bearable: a thread that is still at work in the engine
     * may keep it from ending, and the whole server with it. What was committed is safe all the same.
     */
    @Override
    public void stop(BundleContext context) throws InterruptedException {
        Thread closing = new Thread(EngineActivator::shutDown, "derby-shutdown");
        closing.setDaemon(true);
        closing.start();
        closing.join(PATIENCE.toMillis());
        if (closing.isAlive()) {
            LOG.log(Level.WARNING, "The database did not end in {0}; it recovers at the next start.", PATIENCE);
        }
    }

    private static void shutDown() {
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                LOG.log(Level.WARNING, "The database did not end as it should: {0}", e.getSQLState());
            }
        }
    }
}
