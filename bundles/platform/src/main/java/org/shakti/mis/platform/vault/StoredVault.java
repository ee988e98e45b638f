package org.shakti.mis.platform.vault;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.platform.storage.InstanceKey;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;

/** Keeps identity fields in one table, each value encrypted by itself. */
@Component
public final class StoredVault implements Vault {
    private static final String DELETE = "DELETE FROM vault_entry WHERE record_id = ? AND record_type = ?";
    private static final String INSERT = "INSERT INTO vault_entry"
            + " (record_type, record_id, field, key_id, nonce, ciphertext) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT field, key_id, nonce, ciphertext FROM vault_entry WHERE record_id = ? AND record_type = ?";

    private final Seal seal;

    /** Derives the vault's own key from the key of the instance. */
    @Activate
    public StoredVault(@Reference InstanceKey key) {
        this.seal = new Seal(key.derive("vault"));
    }

    @Override
    public void put(Session session, String type, UUID id, Map<String, Optional<Object>> values) {
        within(() -> {
            for (String field : values.keySet()) {
                delete(session, type, id, field);
            }
            return values.size();
        });
        add(session, List.of(new Deposit(type, id, values)));
    }

    @Override
    public void add(Session session, List<Deposit> deposits) {
        within(() -> {
            try (PreparedStatement insert = session.connection().prepareStatement(INSERT)) {
                int count = 0;
                for (Deposit deposit : deposits) {
                    count += bind(insert, deposit);
                }
                return count == 0 ? new int[0] : insert.executeBatch();
            }
        });
    }

    @Override
    public Set<String> held(Session session, String type, UUID id) {
        return within(() -> {
            Set<String> fields = new HashSet<>();
            try (PreparedStatement select = session.connection()
                    .prepareStatement("SELECT field FROM vault_entry WHERE record_id = ? AND record_type = ?")) {
                ResultSet row = rows(select, type, id);
                while (row.next()) {
                    fields.add(row.getString(1));
                }
            }
            return fields;
        });
    }

    @Override
    public Map<String, Object> open(Session session, String type, UUID id) {
        return within(() -> {
            Map<String, Object> values = new HashMap<>();
            try (PreparedStatement select = session.connection().prepareStatement(SELECT)) {
                ResultSet row = rows(select, type, id);
                while (row.next()) {
                    String field = row.getString(1);
                    Seal.Closed closed = new Seal.Closed(row.getString(2), row.getBytes(3), row.getBytes(4));
                    values.put(field, SealedJson.read(seal.open(new Seal.Place(type, id, field), closed)));
                }
            }
            return values;
        });
    }

    @Override
    public void forget(Session session, String type, UUID id) {
        within(() -> {
            try (PreparedStatement delete = session.connection().prepareStatement(DELETE)) {
                delete.setString(1, id.toString());
                delete.setString(2, type);
                return delete.executeUpdate();
            }
        });
    }

    private int bind(PreparedStatement insert, Deposit deposit) throws SQLException {
        int count = 0;
        for (Map.Entry<String, Optional<Object>> value : deposit.values().entrySet()) {
            if (value.getValue().isPresent()) {
                Seal.Place place = new Seal.Place(deposit.type(), deposit.id(), value.getKey());
                Seal.Closed closed =
                        seal.close(place, SealedJson.write(value.getValue().get()));
                insert.setString(1, place.type());
                insert.setString(2, place.id().toString());
                insert.setString(3, place.field());
                insert.setString(4, closed.keyId());
                insert.setBytes(5, closed.nonce());
                insert.setBytes(6, closed.ciphertext());
                insert.addBatch();
                count++;
            }
        }
        return count;
    }

    private static void delete(Session session, String type, UUID id, String field) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement(DELETE + " AND field = ?")) {
            delete.setString(1, id.toString());
            delete.setString(2, type);
            delete.setString(3, field);
            delete.executeUpdate();
        }
    }

    private static ResultSet rows(PreparedStatement select, String type, UUID id) throws SQLException {
        select.setString(1, id.toString());
        select.setString(2, type);
        return select.executeQuery();
    }

    private static <T> T within(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T run() throws SQLException;
    }
}
