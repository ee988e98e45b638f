package org.shakti.mis.bench.side;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One PostgreSQL server, started for this run, that keeps every commit on the disk before it answers. */
public final class PostgresDatabase implements Database {
    private final EmbeddedPostgres server;
    private final long pid;

    /** Starts the server with its data below this folder. */
    public PostgresDatabase(Path folder) throws IOException {
        Path data = folder.resolve("postgresql");
        // the ready-made settings of the library trade durability for speed: ask for it
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Long> processes() {
        return List.of(pid);
    }

    @Override
    public Address make(String side) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + side + " encoding 'UTF8'");
        } catch (SQLException e) {
            throw new IOException("The database could not be made.", e);
        }
        return new Address(server.getJdbcUrl("postgres", side), "localhost:" + server.getPort(), side);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
