package org.shakti.mis.platform.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema that the program needs. Each script runs once, in one transaction with the row that
 * remembers it, on both databases; a second node waits on the lock row meanwhile.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DataSource source;
    private final Clock clock;

    /** Works on the given database. */
    public Migrations(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Runs the scripts that have not run yet, in the order given; refuses one that was changed after it ran. */
    void run(List<Script> scripts) throws SQLException {
        try (var lock = source.getConnection();
                var work = source.getConnection()) {
            lock.setAutoCommit(false);
            work.setAutoCommit(false);
            prepare(work);
            lockRow(lock);
            Map<String, String> done = done(work);
            for (Script script : scripts) {
                apply(work, script, done.get(script.name()));
            }
            lock.rollback();
        }
    }

    private void apply(Connection work, Script script, @org.jspecify.annotations.Nullable String checksum)
            throws SQLException {
        if (checksum == null) {
            execute(work, script);
        } else if (!checksum.equals(script.checksum())) {
            throw new SQLException("The script " + script.name() + " was changed after it had run on this database.");
        }
    }

    private void execute(Connection work, Script script) throws SQLException {
        try (var statement = work.createStatement();
                var remember = work.prepareStatement("INSERT INTO shakti_migration VALUES (?, ?, ?)")) {
            for (String sql : script.statements()) {
                statement.execute(sql);
            }
            remember.setString(1, script.name());
            remember.setString(2, script.checksum());
            remember.setTimestamp(3, Timestamp.from(clock.instant()));
            remember.executeUpdate();
            work.commit();
            LOG.info("Schema: {}", script.name());
        } catch (SQLException e) {
            work.rollback();
            throw new SQLException("The script " + script.name() + " failed.", e.getSQLState(), e);
        }
    }

    /** Makes the two tables of this class; another node may be faster, which is fine. */
    private static void prepare(Connection work) throws SQLException {
        if (!exists(work)) {
            try (var statement = work.createStatement()) {
                statement.execute(
                        "CREATE TABLE shakti_migration"
                                + " (script VARCHAR(200) NOT NULL PRIMARY KEY, checksum CHAR(64) NOT NULL, ran_at TIMESTAMP NOT NULL)");
                statement.execute("CREATE TABLE shakti_migration_lock (id INTEGER NOT NULL PRIMARY KEY)");
                statement.execute("INSERT INTO shakti_migration_lock VALUES (1)");
                work.commit();
            } catch (SQLException e) {
                work.rollback();
                if (!exists(work)) {
                    throw e;
                }
            }
        }
        work.rollback();
    }

    private static boolean exists(Connection work) throws SQLException {
        try (var statement = work.createStatement();
                var rows = statement.executeQuery("SELECT id FROM shakti_migration_lock")) {
            return rows.next();
        } catch (SQLException e) {
            work.rollback();
            if (List.of("42X05", "42P01").contains(e.getSQLState())) { // no such table: Derby, PostgreSQL
                return false;
            }
            throw e;
        }
    }

    private static void lockRow(Connection lock) throws SQLException {
        try (var statement = lock.createStatement()) {
            statement.executeUpdate("UPDATE shakti_migration_lock SET id = 1 WHERE id = 1");
        }
    }

    private static Map<String, String> done(Connection work) throws SQLException {
        var done = new HashMap<String, String>();
        try (var statement = work.createStatement();
                var rows = statement.executeQuery("SELECT script, checksum FROM shakti_migration")) {
            while (rows.next()) {
                done.put(rows.getString(1), rows.getString(2));
            }
        }
        work.rollback();
        return done;
    }
}
