package org.shakti.mis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A start on PostgreSQL")
class PostgresStartIT {
    @Test
    void needsOneEditedFile() throws IOException, InterruptedException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            var installation = Installation.unpack("postgres-start")
                    .onPostgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");

            try (var server = installation.start()) {
                assertThat(server.get("/api/health").body()).contains("\"database\":\"ok\"");
                assertThat(tables(postgres)).isPositive();
                assertThat(installation.data().resolve("db/shakti")).doesNotExist();
            }
            try (var again = installation.start()) {
                assertThat(again.isReady()).isTrue();
            }
        }
    }

    @Test
    void waitsForAServerThatComesLater() throws IOException, InterruptedException {
        int port;
        try (var first = EmbeddedPostgres.start()) {
            port = first.getPort();
        }
        var installation = Installation.unpack("postgres-later")
                .onPostgres("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");

        try (var server = installation.run()) {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(60))
                    .until(() -> server.health().contains("not reachable"));
            try (var postgres = EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(postgres.getPort()).isEqualTo(port);
                server.awaitReady();
            }
        }
    }

    private static int tables(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM shakti_migration")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
