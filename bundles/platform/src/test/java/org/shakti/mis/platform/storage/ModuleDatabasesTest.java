package org.shakti.mis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Tables of modules")
class ModuleDatabasesTest {
    private static final Script GARDEN = new Script("001.sql", "CREATE TABLE garden_bed (id INTEGER NOT NULL);\n");
    private static final Script TOOLS = new Script("001.sql", "CREATE TABLE tools_loan (id INTEGER NOT NULL);\n");

    @ParameterizedTest
    @EnumSource
    void areMadeByScriptsThatMayBeNamedAlike(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.fresh(dialect)) {
            ModuleDatabases.migrate(database.dataSource(), "garden", List.of(GARDEN));
            ModuleDatabases.migrate(database.dataSource(), "tools", List.of(TOOLS));
            ModuleDatabases.migrate(database.dataSource(), "garden", List.of(GARDEN));

            assertThat(rows(database.dataSource(), "garden_bed")).isZero();
            assertThat(rows(database.dataSource(), "tools_loan")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stayAsTheyWereWhenAScriptWasChanged(Dialect dialect) throws SQLException {
        try (var database = TestDatabase.fresh(dialect)) {
            ModuleDatabases.migrate(database.dataSource(), "garden", List.of(GARDEN));

            assertThatThrownBy(() -> ModuleDatabases.migrate(database.dataSource(), "garden", List.of(TOOLS)))
                    .hasMessageContaining("garden/001.sql");
        }
    }

    private static int rows(DataSource source, String table) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
