package org.shakti.mis.api.record;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.shakti.mis.api.error.FieldError;

/**
 * A rule that data cannot say. Published by modules as an OSGi service with the property {@code record.type}, one
 * type or several; called from many threads inside the transaction, before anything is written; keeps no state.
 */
@ConsumerType
public interface RecordRule {
    /**
     * Returns what is wrong, or nothing. May refuse with a {@link org.shakti.mis.api.error.ModuleOffException} what belongs
     * to a pack that is switched off in the record's district.
     *
     * @param before the record as stored; absent when it is being made
     * @param after the record as it would be stored
     */
    List<FieldError> check(Optional<RecordView> before, RecordView after);

    /**
     * Returns what stands against a step of the workflow, or nothing; the definition has allowed it already. May refuse
     * like {@link #check}.
     *
     * @param record the record as stored
     * @param to the state that it would enter
     */
    default List<FieldError> checkStep(RecordView record, String to) {
        return List.of();
    }
}
