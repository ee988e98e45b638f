package org.shakti.mis.distribution;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A PostgreSQL for the tests of this process, started when it is first wanted; each installation has its own database. */
final class Postgres {
    private Postgres() {}

    /** Makes an empty database of this name and returns its address; one that an earlier test left is removed. */
    static String database(String name) throws IOException {
        String plain = name.replaceAll("[^a-z0-9]", "_");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + plain + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + plain);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", plain);
    }

    private static final class Server {
        /** Ends with this process. */
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
