package org.shakti.mis.derby;

import java.sql.DriverManager;
import java.sql.SQLException;
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

    @Override
    public void stop(BundleContext context) throws SQLException {
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
