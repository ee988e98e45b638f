package org.shakti.mis.platform.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
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
        Path folder = Path.of("src/main/resources/db", dialect.name().toLowerCase(java.util.Locale.ROOT));
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                for (String sql : statements(Files.readString(file))) {
                    statement.execute(sql);
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Migration failed", e);
        }
    }

    private static List<String> statements(String script) {
        String plain = script.replaceAll("(?m)^\\s*--.*$", "");
        return Stream.of(plain.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
