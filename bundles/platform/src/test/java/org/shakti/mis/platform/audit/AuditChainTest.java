package org.shakti.mis.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.StoredCommitOrder;
import org.shakti.mis.platform.storage.TestDatabase;
import org.shakti.mis.platform.storage.Transactions;

@DisplayName("The audit log")
class AuditChainTest {
    private static final List<String> TAMPERINGS = List.of(
            "UPDATE audit_log SET done_by = 'else' WHERE action = 'did.5'",
            "UPDATE audit_log SET detail = 'x=1' WHERE action = 'did.0'",
            "UPDATE audit_log SET done_at = done_at WHERE 1 = 0",
            "DELETE FROM audit_log WHERE action = 'did.7'",
            "DELETE FROM audit_log WHERE action = 'did.19'",
            "INSERT INTO audit_log (tx, id, done_at, done_by, action, target, detail)"
                    + " SELECT tx, id + 1000000, done_at, done_by, action, target, detail FROM audit_log WHERE action = 'did.3'",
            "DELETE FROM audit_seal WHERE position = 1",
            "UPDATE audit_seal SET hash = '" + "0".repeat(64) + "' WHERE position = 2");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tellsWhetherAnythingWasChanged(Dialect dialect) {
        for (String tampering : TAMPERINGS) {
            boolean harmless = tampering.contains("1 = 0");
            try (TestDatabase database = TestDatabase.fresh(dialect);
                    AuditFixture audit = fixture(database)) {
                for (int i = 0; i < 20; i++) {
                    append(database.transactions(), audit, "did." + i);
                    if (i == 9 || i == 19) {
                        audit.seals().seal();
                    }
                }
                database.run(tampering);

                AuditChain.Verification found = audit.seals().verify();

                assertThat(found.whole()).as(tampering).isEqualTo(harmless);
                assertThat(found.seals()).isBetween(1L, 2L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void isWrittenWithTheDeedOrNotAtAll(Dialect dialect) {
        try (TestDatabase database = TestDatabase.fresh(dialect);
                AuditFixture audit = fixture(database)) {
            assertThatThrownBy(() -> database.transactions().write(session -> {
                        audit.trail().append(session, "asha", "did", "x/1", Map.of());
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            append(database.transactions(), audit, "did");
            audit.seals().seal();

            assertThat(audit.seals().verify().rows()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void staysWholeUnderManyWriters(Dialect dialect) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(dialect);
                AuditFixture audit = fixture(database)) {
            ExecutorService people = Executors.newFixedThreadPool(6);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                running.add(people.submit(() -> {
                    for (int n = 0; n < 50; n++) {
                        append(database.transactions(), audit, "did");
                    }
                }));
            }
            while (running.stream().anyMatch(f -> !f.isDone())) {
                audit.seals().seal();
            }
            for (Future<?> one : running) {
                one.get();
            }
            people.shutdown();
            audit.seals().seal();

            AuditChain.Verification found = audit.seals().verify();
            assertThat(found.whole()).isTrue();
            assertThat(found.rows()).isEqualTo(300);
            assertThat(found.unsealed()).isZero();
        }
    }

    private static AuditFixture fixture(TestDatabase database) {
        return AuditFixture.over(database.transactions(), new StoredCommitOrder(database.transactions()));
    }

    private static void append(Transactions transactions, AuditFixture audit, String action) {
        transactions.write(session -> {
            audit.trail().append(session, "asha", action, "garden/1", Map.of("b", "2", "a", "1"));
            return true;
        });
    }
}
