package org.shakti.mis.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.TestDatabase;
import org.shakti.mis.platform.storage.TestKeys;

@DisplayName("The vault")
class StoredVaultTest {
    private final StoredVault vault = new StoredVault(TestKeys.KEY);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void givesBackWhatWasPutIn(Dialect dialect) {
        UUID id = UUID.randomUUID();
        Map<String, Object> open = TestDatabase.shared(dialect).transactions().write(session -> {
            vault.put(session, "garden", id, Map.of("name", Optional.of("Canary नाम"), "age", Optional.of(41)));
            vault.put(session, "garden", id, Map.of("age", Optional.of(42), "phone", Optional.empty()));
            return vault.open(session, "garden", id);
        });

        assertThat(open).containsOnly(Map.entry("name", "Canary नाम"), Map.entry("age", 42));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesNothingReadableInTheDatabase(Dialect dialect) {
        UUID id = UUID.randomUUID();
        String stored = TestDatabase.shared(dialect).transactions().write(session -> {
            vault.put(session, "garden", id, Map.of("name", Optional.of("Canary")));
            return bytes(session, id);
        });

        assertThat(stored).isNotEmpty().doesNotContain("Canary");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void doesNotOpenAValueThatWasMovedToAnotherPlace(Dialect dialect) {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThatThrownBy(() -> TestDatabase.shared(dialect).transactions().write(session -> {
                    vault.put(session, "garden", one, Map.of("name", Optional.of("Canary")));
                    try (var move = session.connection()
                            .prepareStatement("UPDATE vault_entry SET record_id = ? WHERE record_id = ?")) {
                        move.setString(1, other.toString());
                        move.setString(2, one.toString());
                        move.executeUpdate();
                    }
                    return vault.open(session, "garden", other);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Canary");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void forgetsARecordWhole(Dialect dialect) {
        UUID id = UUID.randomUUID();
        assertThat(TestDatabase.shared(dialect).transactions().<java.util.Set<String>>write(session -> {
                    vault.put(session, "garden", id, Map.of("name", Optional.of("Canary")));
                    vault.forget(session, "garden", id);
                    return vault.held(session, "garden", id);
                }))
                .isEmpty();
    }

    private static String bytes(Session session, UUID id) throws java.sql.SQLException {
        try (var select =
                session.connection().prepareStatement("SELECT ciphertext FROM vault_entry WHERE record_id = ?")) {
            select.setString(1, id.toString());
            try (var row = select.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), StandardCharsets.UTF_8);
            }
        }
    }
}
