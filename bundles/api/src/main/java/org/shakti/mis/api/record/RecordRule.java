package org.shakti.mis.api.record;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.shakti.mis.api.error.FieldError;

/**
 * A rule that data cannot say. Published by modules as an OSGi service with the property {@code record.type}; called
 * from many threads inside the transaction, before anything is written; keeps no state.
 */
@ConsumerType
public interface RecordRule {
    /**
     * Returns what is wrong, or nothing.
     *
     * @param before the record as stored; absent when it is being made
     * @param after the record as it would be stored
     */
    List<FieldError> check(Optional<RecordView> before, RecordView after);
}
