package org.shakti.mis.platform.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;

/** Starts what tests need once per JVM, and brings a database to the newest shape. */
final class TestServers {
    private TestServers() {}

    /** The PostgreSQL server of this JVM; it ends with the JVM. */
    enum Postgres {
        RUNNING;

        private final EmbeddedPostgres server;

        Postgres() {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String create(String name) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
                return server.getJdbcUrl("postgres", name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static void migrate(DataSource source, Dialect dialect) {
        try {
            new Migrations(source, Clock.systemUTC()).run(Scripts.in(Path.of("src/main/resources"), dialect));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Migration failed", e);
        }
    }
}
