package org.shakti.mis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A migration")
class MigrationsTest {
    private static final Script FIRST =
            new Script("one.sql", "-- a table\nCREATE TABLE one (\n  id INTEGER NOT NULL PRIMARY KEY\n);\n");
    private static final Script SECOND =
            new Script("two.sql", "INSERT INTO one VALUES (1);\nINSERT INTO one VALUES (2);\n");
    private static final Script FAULTY =
            new Script("three.sql", "INSERT INTO one VALUES (3);\nINSERT INTO nowhere VALUES (1);\n");

    @ParameterizedTest
    @EnumSource
    void runsEachScriptOnce(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.fresh(dialect)) {
            migrate(database.dataSource(), FIRST, SECOND);
            migrate(database.dataSource(), FIRST, SECOND);

            assertThat(count(database.dataSource(), "one")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfAScriptThatFails(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.fresh(dialect)) {
            migrate(database.dataSource(), FIRST, SECOND);

            assertThatThrownBy(() -> migrate(database.dataSource(), FAULTY)).hasMessageContaining("three.sql");
            assertThat(count(database.dataSource(), "one")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAScriptThatWasChangedAfterItRan(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.fresh(dialect)) {
            migrate(database.dataSource(), FIRST);

            assertThatThrownBy(() -> migrate(database.dataSource(), new Script(FIRST.name(), SECOND.sql())))
                    .hasMessageContaining("one.sql")
                    .hasMessageContaining("changed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRunByOneNodeWhenSeveralStartTogether(Dialect dialect) throws Exception {
        try (var database = TestDatabase.fresh(dialect)) {
            var nodes = Executors.newFixedThreadPool(4);
            Callable<Boolean> node = () -> {
                migrate(database.dataSource(), FIRST, SECOND);
                return true;
            };

            for (var outcome :
                    nodes.invokeAll(Stream.generate(() -> node).limit(4).toList())) {
                assertThat(outcome.get()).isTrue();
            }
            nodes.shutdown();

            assertThat(count(database.dataSource(), "one")).isEqualTo(2);
        }
    }

    private static void migrate(DataSource source, Script... scripts) throws SQLException {
        new Migrations(source, Clock.systemUTC()).run(List.of(scripts));
    }

    private static int count(DataSource source, String table) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
