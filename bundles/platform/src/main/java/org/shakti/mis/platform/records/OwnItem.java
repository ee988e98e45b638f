package org.shakti.mis.platform.records;

import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.record.RecordView;

/**
 * One record that an account is told of.
 *
 * @param type record type
 * @param id its id
 * @param record the record as it is now; absent when it no longer belongs to what the account may keep
 */
public record OwnItem(String type, UUID id, Optional<RecordView> record) {
    static OwnItem there(RecordView record) {
        return new OwnItem(record.type(), record.id(), Optional.of(record));
    }

    static OwnItem gone(String type, UUID id) {
        return new OwnItem(type, id, Optional.empty());
    }
}
