package org.shakti.mis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.error.NotVisibleException;

@DisplayName("A transaction")
class JpaTransactionsTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void knowsItsDialect(Dialect dialect) {
        assertThat(TestDatabase.shared(dialect).transactions().dialect()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsAllOrNothing(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            database.run("CREATE TABLE one (n INTEGER NOT NULL PRIMARY KEY)");
            Transactions transactions = database.transactions();

            transactions.write(session -> insert(session, 1));
            assertThatThrownBy(() -> transactions.write(session -> {
                        insert(session, 2);
                        throw new NotVisibleException();
                    }))
                    .isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> transactions.write(session -> insert(session, 1)))
                    .isInstanceOf(StorageException.class);

            assertThat(count(transactions)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void takesInnerWorkAlongAndDropsItWithTheOuter(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            database.run("CREATE TABLE one (n INTEGER NOT NULL PRIMARY KEY)");
            Transactions transactions = database.transactions();

            assertThatThrownBy(() -> transactions.write(session -> {
                        transactions.write(inner -> insert(inner, 1));
                        throw new NotVisibleException();
                    }))
                    .isInstanceOf(NotVisibleException.class);

            assertThat(count(transactions)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void runsWhatWasLeftForItsEnd(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect)) {
            database.run("CREATE TABLE one (n INTEGER NOT NULL PRIMARY KEY)");
            List<String> order = new ArrayList<>();

            int before = database.transactions().write(session -> {
                session.course().afterCommit(() -> order.add("committed"));
                session.course().afterEnd(() -> order.add("ended"));
                session.course().beforeCommit(() -> insert(session, 7));
                return order.size();
            });

            assertThat(before).isZero();
            assertThat(order).containsExactly("ended", "committed");
            assertThat(count(database.transactions())).isEqualTo(1);
        }
    }

    private static int insert(Session session, int number) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            return statement.executeUpdate("INSERT INTO one VALUES (" + number + ")");
        }
    }

    private static int count(Transactions transactions) {
        return transactions.read(session -> {
            try (Statement statement = session.connection().createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM one")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
