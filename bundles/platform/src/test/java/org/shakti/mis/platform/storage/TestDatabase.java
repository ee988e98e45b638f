package org.shakti.mis.platform.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.shakti.mis.platform.storage.TestServers.Postgres;

/** A real database of either kind, migrated, with real transactions; one to share, or a fresh one. */
public final class TestDatabase implements AutoCloseable {
    private static final Map<Dialect, TestDatabase> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource pool;
    private final EntityManagerFactory entities;
    private final JpaTransactions transactions;

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.entities = Persistence.createEntityManagerFactory(
                "shakti-platform",
                Map.of("javax.persistence.nonJtaDataSource", pool, "eclipselink.logging.level", "SEVERE"));
        this.transactions = new JpaTransactions(new PlainJpaTemplate(entities));
    }

    /** Returns the database that all tests of this JVM share; leave nothing in it that others stumble over. */
    public static TestDatabase shared(Dialect dialect) {
        return SHARED.computeIfAbsent(dialect, TestDatabase::fresh);
    }

    /** Returns a database of its own, empty but for the migrations. */
    public static TestDatabase fresh(Dialect dialect) {
        String name = "t" + COUNT.incrementAndGet();
        HikariDataSource pool = pool(
                dialect == Dialect.DERBY
                        ? "jdbc:derby:memory:" + name + ";create=true"
                        : Postgres.RUNNING.create(name));
        TestServers.migrate(pool, dialect);
        return new TestDatabase(pool);
    }

    /** Opens the Derby database in a folder, or makes it there; {@link #shutDown} ends its engine. */
    public static TestDatabase inFolder(Path folder) {
        HikariDataSource pool = pool("jdbc:derby:" + folder + ";create=true");
        TestServers.migrate(pool, Dialect.DERBY);
        return new TestDatabase(pool);
    }

    /** Ends the engine of the database in a folder, so that the next to open it finds it as after a start. */
    public static void shutDown(Path folder) {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true")) {
            throw new IllegalStateException("still running: " + connection);
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Runs one statement outside any transaction, as an administrator would. */
    public void run(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        entities.close();
        pool.close();
        String url = pool.getJdbcUrl();
        if (url.startsWith("jdbc:derby:memory:")) {
            drop(url.replace(";create=true", ";drop=true"));
        }
    }

    /** Gives the memory of a database back; that it is gone now is told as an exception. */
    private static void drop(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            throw new IllegalStateException("still there: " + connection);
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
