package org.shakti.mis.platform.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Offers the pooled {@link DataSource} named {@code shakti} of the database that the configuration file names. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.shakti.mis.database",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Database {
    /** Property of the data source's service that tells its {@link Dialect}. */
    static final String DIALECT = "shakti.dialect";

    private final HikariDataSource pool;
    private final ServiceRegistration<DataSource> registration;

    @Activate
    public Database(
            BundleContext context,
            Map<String, Object> properties,
            @Reference InstanceKey key,
            @Reference(target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory derby,
            @Reference(target = "(osgi.jdbc.driver.name=PostgreSQL JDBC Driver)") DataSourceFactory postgresql)
            throws SQLException, IOException {
        var settings = DatabaseSettings.of(properties);
        var source =
                switch (settings.dialect()) {
                    case DERBY -> new EmbeddedDatabase(derby, settings.folder(), key).open();
                    case POSTGRESQL -> postgresql.createDataSource(remote(settings));
                };
        pool = pool(source, settings);
        var names = Map.of(
                "osgi.jndi.service.name",
                "shakti",
                Database.DIALECT,
                settings.dialect().name());
        registration = context.registerService(DataSource.class, pool, FrameworkUtil.asDictionary(names));
    }

    @Deactivate
    void close() {
        registration.unregister();
        pool.close();
    }

    private static HikariDataSource pool(DataSource source, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("shakti");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1); // a server that is not up yet is asked again by the migrations
        return new HikariDataSource(config);
    }

    private static Properties remote(DatabaseSettings settings) throws IOException {
        var properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, settings.url());
        properties.setProperty(
                "reWriteBatchedInserts", "true"); // many rows in one statement: imports take half the time
        if (settings.user() != null) {
            properties.setProperty(DataSourceFactory.JDBC_USER, settings.user());
        }
        String password = settings.password();
        if (password != null) {
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        }
        return properties;
    }
}
