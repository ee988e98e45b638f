package org.shakti.mis.platform.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.platform.storage.Session;

/** Keeps identity fields, encrypted with AES-256-GCM; bound to their record and field so that none can be swapped. */
public interface Vault {
    /** Stores values in their JSON form; an empty optional takes one away. */
    void put(Session session, String type, UUID id, Map<String, Optional<Object>> values);

    /** Stores the first values of new records, all in one go. */
    default void add(Session session, List<Deposit> deposits) {
        deposits.forEach(deposit -> put(session, deposit.type, deposit.id, deposit.values));
    }

    /** Returns the keys of the fields that have a value. */
    Set<String> held(Session session, String type, UUID id);

    /** Returns the clear values. The caller of this method has checked the permission and written the audit row. */
    Map<String, Object> open(Session session, String type, UUID id);

    /** Takes all values of a record away. */
    void forget(Session session, String type, UUID id);

    /** What a new record leaves in the vault, in JSON form. */
    record Deposit(String type, UUID id, Map<String, Optional<Object>> values) {}
}
