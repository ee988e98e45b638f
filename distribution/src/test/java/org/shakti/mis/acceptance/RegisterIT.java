package org.shakti.mis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shakti.mis.distribution.Installation;

@DisplayName("A caseload register")
class RegisterIT {
    @Nested
    @DisplayName("on the embedded database")
    class OnDerby extends RegisterPromises {
        @Override
        Installation installation() throws IOException, InterruptedException {
            return Installation.unpack("register-derby");
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends RegisterPromises {
        private EmbeddedPostgres postgres;

        @Override
        Installation installation() throws IOException, InterruptedException {
            postgres = EmbeddedPostgres.start();
            return Installation.unpack("register-postgres")
                    .onPostgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }

        @Test
        @Order(9)
        void noTableHoldsANameOrATelephoneNumberAsItIs() throws SQLException, IOException {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                String dump = new Dump(connection).text();

                assertThat(dump).as("what is no secret is there").contains("K828XJXH");
                assertThat(dump).doesNotContain(Register.secrets());
                assertThat(dump)
                        .doesNotContain(Register.secrets().stream()
                                .map(secret -> HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)))
                                .toList());
            }
        }

        @AfterAll
        void stop() throws IOException {
            postgres.close();
        }
    }
}
